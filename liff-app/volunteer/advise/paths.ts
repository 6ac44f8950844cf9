/** The addresses of advice to a neighbour. */
export function advisePaths(office: string, service = '') {
  const home = `/${office}/volunteer/advise`
  return {
    volunteer: `/${office}/volunteer`,
    home,
    list: `${home}/${service}`,
    question: (key: string) => `${home}/${service}?ask=${encodeURIComponent(key)}`,
  }
}
