/** The addresses of the volunteers' course. */
export function coursePaths(office: string) {
  const home = `/${office}/volunteer`
  const training = `${home}/training`
  return {
    home,
    training,
    advise: `${home}/advise`,
    certificate: `${training}/certificate`,
    chapter: (id: string) => `${training}/chapters/${id}`,
    cards: (service: string, card = 1) => `${training}/services/${service}?card=${card}`,
    quiz: (chapter: string) => `${training}/quiz/${chapter}`,
    refresher: (service: string) => `${training}/refresher/${service}`,
  }
}
