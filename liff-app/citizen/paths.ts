/** The addresses of the citizens' screens. */
export function pathsOf(office: string, service = '') {
  const home = `/${office}`
  const of = `${home}/services/${service}`
  return {
    home,
    cases: `${home}/cases`,
    place: `${home}/place`,
    search: `${home}/search`,
    topic: (topic: string) => `${home}/topics/${topic}`,
    intro: of,
    question: (key: string) => `${of}/questions/${key}`,
    list: `${of}/list`,
    /** A case that was begun goes on, wherever it was. */
    resume: (id: string) => `${of}/list?case=${id}`,
    consent: `${of}/consent`,
    papers: `${of}/papers`,
    paper: (key: string) => `${of}/papers/${encodeURIComponent(key)}`,
    contact: `${of}/contact`,
    homePlace: `${of}/home`,
    homeDays: `${of}/home/days`,
    agreement: `${of}/agreement`,
    check: `${of}/check`,
    offices: `${of}/offices`,
    caseOf: (id: string) => `${home}/cases/${id}`,
    caseFix: (id: string, key: string) => `${home}/cases/${id}/papers/${encodeURIComponent(key)}`,
    privacy: `${home}/privacy`,
    complaints: `${home}/complaints`,
    newComplaint: `${home}/complaints/new`,
    complaint: (id: string) => `${home}/complaints/${id}`,
    erase: `${home}/privacy/erase`,
    privacyOf: (id: string) => `${home}/privacy/${id}`,
    takeBack: (id: string, purpose: string) => `${home}/privacy/${id}/consents/${purpose}`,
    booking: (id: string) => `${home}/cases/${id}/booking`,
    move: (id: string) => `${home}/cases/${id}/booking?move=1`,
    survey: (code: string) => `${home}/survey/${code}`,
    cantCome: (id: string) => `${home}/cases/${id}/cant-come`,
    waiting: (id: string) => `${home}/cases/${id}/waiting`,
    changePlace: (id: string) => `${home}/cases/${id}/place`,
    badDay: (id: string) => `${home}/cases/${id}/bad-day`,
    elsewhere: (id: string) => `${home}/cases/${id}/offices`,
    handOver: (id: string, to: string) => `${home}/cases/${id}/offices/${to}`,
  }
}

/** A part of an address; as it stands where somebody has broken it. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
