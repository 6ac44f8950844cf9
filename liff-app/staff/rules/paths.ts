export type RulePage = 'read' | 'try' | 'confirm' | 'compare' | 'office'

/** The addresses of the rule desk. */
export function rulePaths(office: string) {
  const home = `/${office}/staff/rules`
  return {
    home,
    export: `${home}/export`,
    page: (service: string, page: RulePage, version?: string) =>
      `${home}/${service}${page === 'read' ? '' : `/${page}`}${version ? `?version=${version}` : ''}`,
  }
}
