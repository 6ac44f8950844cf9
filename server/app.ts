import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { except } from 'hono/combine'
import { openAPIRouteHandler } from 'hono-openapi'
import { v7 as uuidv7 } from 'uuid'
import { sessionRoutes } from './auth/routes.ts'
import { signedIn, staffOnly } from './auth/session.ts'
import { bookings, staffBookings } from './bookings/routes.ts'
import { visitFiles, visitLinks } from './bookings/visit-file-routes.ts'
import { staffNoPlaces, waitingRoutes } from './bookings/waiting-routes.ts'
import { staffCalendar } from './calendar/staff-routes.ts'
import { cases } from './cases/routes.ts'
import { staffCases } from './cases/staff-routes.ts'
import { staffAnswers } from './chat/own-answers/staff-routes.ts'
import { volunteerAnswers } from './chat/own-answers/volunteer-routes.ts'
import { complaints } from './complaints/routes.ts'
import { staffComplaints } from './complaints/staff-routes.ts'
import { pickupTimes } from './copies/routes.ts'
import { staffCopies } from './copies/staff-routes.ts'
import type { Deps, Env } from './deps.ts'
import { documents } from './documents/routes.ts'
import { staffDocuments } from './documents/staff-routes.ts'
import { uploads } from './documents/upload-routes.ts'
import { checklists } from './figures/checklists.ts'
import { staffFigures } from './figures/staff-routes.ts'
import { photoPath, staffGecc } from './gecc/routes.ts'
import { guides } from './guide/routes.ts'
import { handover, officeChoices } from './handover/routes.ts'
import { staffHandover } from './handover/staff-routes.ts'
import { homeVisits } from './home-visits/routes.ts'
import { staffHomeVisits } from './home-visits/staff-routes.ts'
import { headers, keptNowhere, missLimit, rateLimit, sameSite } from './http/guards.ts'
import { answering, answers } from './http/openapi.ts'
import { answerProblem } from './http/problems.ts'
import { staticApp } from './http/static-app.ts'
import { staffImprove } from './improve/staff-routes.ts'
import { staffInquirySettings } from './inquiries/settings-routes.ts'
import { staffInquiries } from './inquiries/staff-routes.ts'
import { volunteerQuestions } from './inquiries/volunteer-routes.ts'
import { staffNews } from './line/news/staff-routes.ts'
import { volunteerNews } from './line/news/volunteer-routes.ts'
import { staffMessages } from './line/staff-routes.ts'
import { neighbours } from './neighbours/routes.ts'
import { slipClaims, slips } from './neighbours/slip-routes.ts'
import { staffNeighbours } from './neighbours/staff-routes.ts'
import { knownOffice, offices } from './offices/routes.ts'
import { staffServices } from './offices/staff-routes.ts'
import { openData } from './open-data/routes.ts'
import { staffOpenData } from './open-data/staff-routes.ts'
import { staffOpenings } from './openings/staff-routes.ts'
import { consents, downloads, me } from './privacy/routes.ts'
import { Refusal } from './refusal.ts'
import { staffReports } from './reports/staff-routes.ts'
import { staffRetention } from './retention/staff-routes.ts'
import { staffRules } from './rules/staff-routes.ts'
import { ownSurveys, staffSurveys, surveys } from './survey/routes.ts'
import { describeSystems } from './systems/describe.ts'
import { apiPath, systemsApi } from './systems/read-routes.ts'
import { staffSystems } from './systems/staff-routes.ts'
import { displays, ownTickets } from './tickets/routes.ts'
import { staffTickets } from './tickets/staff-routes.ts'
import { training } from './training/routes.ts'
import { staffTraining } from './training/staff-routes.ts'
import { advice } from './volunteers/advice-routes.ts'
import { volunteers } from './volunteers/routes.ts'
import { staffVolunteers } from './volunteers/staff-routes.ts'
import { volunteerThanks } from './volunteers/thanks-routes.ts'
import { volunteerOnly } from './volunteers/volunteer-only.ts'

const jsonLimit = 64 * 1024
/** Two hundred rows with long names. */
const listLimit = 256 * 1024
const reportPath = /^\/api\/offices\/[^/]+\/staff\/reports\//
/** Slips that lead nowhere, from one address in a minute. */
const slipMisses = 10

/** The whole server as one function from request to answer. */
export function createApp(deps: Deps, line: Hono) {
  const tooBig = () => {
    throw new Refusal('file_too_big')
  }
  const small = bodyLimit({ maxSize: jsonLimit, onError: tooBig })
  const list = bodyLimit({ maxSize: listLimit, onError: tooBig })
  // A photo is read piece by piece, to a limit of its own.
  const isPhoto = ({ req }: Context) => req.method === 'PUT' && photoPath.test(req.path)
  // What is written into a yearly report is longer than other answers of a form.
  const isReport = ({ req }: Context) => reportPath.test(req.path)
  const limitPerson = rateLimit(deps.config.requestsPerPerson)

  const systems = systemsApi()

  const api = new Hono<Env>()
    .get('/health', answering('Whether the server is up', 200, answers.health), (c) =>
      c.json({ ok: true }),
    )
    .use(rateLimit(deps.config.requestsPerAddress))
    .route(
      '/session',
      new Hono<Env>().use(keptNowhere, small).route('/', sessionRoutes(deps.config)),
    )
    .use('/me', keptNowhere, signedIn, limitPerson, small)
    .use('/me/*', keptNowhere, signedIn, limitPerson, small)
    .route('/me', me)
    .route('/downloads', downloads)
    .use('/systems/v1/:office/*', keptNowhere, knownOffice)
    .route('/systems/v1', systems)
    .route('/visit-files', visitFiles)
    .route('/offices', offices)
    .route('/offices', officeChoices)
    .route('/offices', pickupTimes)
    .route('/offices', displays)
    .use('/offices/:office/slip/*', keptNowhere, knownOffice, small, missLimit(slipMisses))
    .route('/offices', slips)
    .use(
      '/offices/:office/checklists',
      keptNowhere,
      small,
      rateLimit(deps.config.requestsPerAddress),
    )
    .route('/offices', checklists)
    .use('/offices/:office/survey/*', keptNowhere, small)
    .route('/offices', surveys)
    .route('/offices', openData(deps.config))
    .use('/offices/:office/*', keptNowhere, knownOffice, signedIn, limitPerson)
    .use('/offices/:office/staff/*', staffOnly)
    .use('/offices/:office/volunteer/*', volunteerOnly)
    .use('/offices/:office/cases/:caseId', small)
    .use('/offices/:office/cases/:caseId/submit', small)
    .use('/offices/:office/cases/:caseId/booking/*', small)
    .use('/offices/:office/cases/:caseId/waiting/*', small)
    .use('/offices/:office/cases/:caseId/ticket', small)
    .use('/offices/:office/cases/:caseId/visit/*', small)
    .use('/offices/:office/cases/:caseId/documents/:key/order', small)
    .use('/offices/:office/cases/:caseId/consents/*', small)
    .use('/offices/:office/cases/:caseId/handover/*', small)
    .use('/offices/:office/volunteering/*', small)
    .use('/offices/:office/cases/:caseId/home/*', small)
    .use('/offices/:office/complaints/*', small)
    .use('/offices/:office/staff/reports/*', list)
    .use('/offices/:office/staff/*', except([isPhoto, isReport], small))
    .use('/offices/:office/volunteer/news/*', small)
    .use('/offices/:office/volunteer/questions/*', small)
    .use('/offices/:office/volunteer/training/*', small)
    .use('/offices/:office/volunteer/advice', small)
    .use('/offices/:office/volunteer/neighbours/*', list)
    .route('/offices', cases)
    .route('/offices', documents)
    .route('/offices', uploads)
    .route('/offices', bookings)
    .route('/offices', visitLinks)
    .route('/offices', waitingRoutes)
    .route('/offices', consents)
    .route('/offices', handover)
    .route('/offices', homeVisits)
    .route('/offices', ownTickets)
    .route('/offices', complaints)
    .route('/offices', ownSurveys)
    .route('/offices', staffServices)
    .route('/offices', staffCases)
    .route('/offices', staffCopies)
    .route('/offices', staffDocuments())
    .route('/offices', staffOpenings)
    .route('/offices', staffBookings)
    .route('/offices', staffNoPlaces)
    .route('/offices', staffCalendar)
    .route('/offices', staffRules)
    .route('/offices', staffRetention)
    .route('/offices', staffHandover)
    .route('/offices', staffTickets)
    .route('/offices', staffMessages)
    .route('/offices', staffNews)
    .route('/offices', volunteerNews)
    .route('/offices', volunteerQuestions)
    .route('/offices', volunteerAnswers)
    .route('/offices', volunteerThanks)
    .route('/offices', staffAnswers)
    .route('/offices', staffInquiries)
    .route('/offices', staffInquirySettings)
    .route('/offices', training)
    .route('/offices', staffTraining)
    .route('/offices', advice)
    .route('/offices', volunteers())
    .route('/offices', staffVolunteers)
    .route('/offices', neighbours)
    .route('/offices', slipClaims)
    .route('/offices', staffNeighbours)
    .route('/offices', staffHomeVisits)
    .route('/offices', staffComplaints)
    .route('/offices', staffSurveys)
    .route('/offices', staffFigures)
    .route('/offices', staffImprove)
    .route('/offices', staffSystems)
    .route('/offices', staffOpenData)
    .route('/offices', staffGecc)
    .route('/offices', staffReports)

  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('deps', deps)
    c.set('requestId', uuidv7())
    await next()
    c.header('x-request-id', c.var.requestId)
  })
  app.use(headers, sameSite)
  app.onError(answerProblem)
  app.notFound((c) => answerProblem(new Refusal('not_found'), c))
  const documentation = {
    info: {
      title: 'Phrom',
      version: '1',
      description: 'Papers checked and a time booked before the visit',
    },
  }
  // A wrong shape is answered 422 with problem details, never the library's 400.
  const described = { documentation, defaultValidationErrorResponse: false }
  app.get('/api/openapi.json', openAPIRouteHandler(api, described))
  app.get(`${apiPath}/openapi.json`, describeSystems(systems))
  app.route('/api/line', line)
  const withApi = app.route('/api', api)
  app.all('/api/*', (c) => answerProblem(new Refusal('not_found'), c))
  app.route('/', guides(deps.config))
  app.route('/', staticApp(deps.config))
  return withApi
}
