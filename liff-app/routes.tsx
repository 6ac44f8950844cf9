import { firstScreen } from '@phrom/shared/words/first-screen.ts'
import { useEffect } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, Route, Router } from 'preact-iso'
import { Home } from './citizen/Home.tsx'
import { lazyPart } from './parts/lazy-part.ts'
import { Screen } from './parts/Screen.tsx'
import { t } from './words.ts'

const Offices = lazyPart(() => import('./citizen/Offices.tsx'))
const FindService = lazyPart(() => import('./citizen/FindService.tsx'))
const TopicServices = lazyPart(() => import('./citizen/TopicServices.tsx'))
const Intro = lazyPart(() => import('./citizen/Intro.tsx'))
const Question = lazyPart(() => import('./citizen/Question.tsx'))
const List = lazyPart(() => import('./citizen/List.tsx'))
const ConsentPapers = lazyPart(() => import('./citizen/ConsentPapers.tsx'))
const Papers = lazyPart(() => import('./citizen/Papers.tsx'))
const Paper = lazyPart(() => import('./citizen/Paper.tsx'))
const Contact = lazyPart(() => import('./citizen/Contact.tsx'))
const Where = lazyPart(() => import('./citizen/home/Where.tsx'))
const Days = lazyPart(() => import('./citizen/home/Days.tsx'))
const ChangePlace = lazyPart(() => import('./citizen/home/ChangePlace.tsx'))
const BadDay = lazyPart(() => import('./citizen/home/BadDay.tsx'))
const Agreement = lazyPart(() => import('./citizen/Agreement.tsx'))
const Check = lazyPart(() => import('./citizen/Check.tsx'))
const Cases = lazyPart(() => import('./citizen/Cases.tsx'))
const CaseStatus = lazyPart(() => import('./citizen/CaseStatus.tsx'))
const FixPaper = lazyPart(() => import('./citizen/FixPaper.tsx'))
const visits = () => import('./citizen/booking/screens.ts')
const Booking = lazyPart(() => visits().then((screens) => screens.Booking))
const CantCome = lazyPart(() => visits().then((screens) => screens.CantCome))
const WaitingList = lazyPart(() => visits().then((screens) => screens.WaitingList))
const OtherOffices = lazyPart(() => import('./citizen/handover/OtherOffices.tsx'))
const HandOver = lazyPart(() => import('./citizen/handover/HandOver.tsx'))
const ChooseOffice = lazyPart(() => import('./citizen/handover/ChooseOffice.tsx'))
const MyData = lazyPart(() => import('./citizen/privacy/MyData.tsx'))
const MyCase = lazyPart(() => import('./citizen/privacy/MyCase.tsx'))
const TakeBack = lazyPart(() => import('./citizen/privacy/TakeBack.tsx'))
const Erase = lazyPart(() => import('./citizen/privacy/Erase.tsx'))
const Complaints = lazyPart(() => import('./citizen/complaints/Complaints.tsx'))
const WriteComplaint = lazyPart(() => import('./citizen/complaints/WriteComplaint.tsx'))
const FollowComplaint = lazyPart(() => import('./citizen/complaints/FollowComplaint.tsx'))
const Arrive = lazyPart(() => import('./citizen/turn/Arrive.tsx'))
const Survey = lazyPart(() => import('./citizen/survey/Survey.tsx'))
const Display = lazyPart(() => import('./display/Display.tsx'))
const Place = lazyPart(() => import('./citizen/Place.tsx'))
const TrainingApp = lazyPart(() => import('./volunteer/training/TrainingApp.tsx'))
const AdviseApp = lazyPart(() => import('./volunteer/advise/AdviseApp.tsx'))
const VolunteerNews = lazyPart(() => import('./volunteer/news/VolunteerNews.tsx'))
const OneNews = lazyPart(() => import('./volunteer/news/OneNews.tsx'))
const AskAsVolunteer = lazyPart(() => import('./volunteer/ask/AskStaff.tsx'))
const CommonAnswers = lazyPart(() => import('./volunteer/ask/CommonAnswers.tsx'))
const VolunteerHome = lazyPart(() => import('./volunteer/VolunteerHome.tsx'))
const JoinVolunteers = lazyPart(() => import('./volunteer/JoinVolunteers.tsx'))
const MyVolunteerData = lazyPart(() => import('./volunteer/MyVolunteerData.tsx'))
const Neighbours = lazyPart(() => import('./volunteer/neighbours/Neighbours.tsx'))
const BookNeighbours = lazyPart(() => import('./volunteer/neighbours/BookNeighbours.tsx'))
const MoveNeighbour = lazyPart(() => import('./volunteer/neighbours/MoveNeighbour.tsx'))
const Slips = lazyPart(() => import('./volunteer/neighbours/Slips.tsx'))
const NeighbourSlip = lazyPart(() => import('./citizen/NeighbourSlip.tsx'))
const StaffApp = lazyPart(() => import('./staff/StaffApp.tsx'))

/** One screen, one file, one address. */
export function App() {
  // Pages on their way go on; the first screen is there without them.
  useEffect(
    () => void import('./citizen/uploads.ts').then(({ resumeUploads }) => resumeUploads()),
    [],
  )
  return (
    <LocationProvider>
      <ErrorBoundary>
        <Router>
          <Route path="/" component={Offices} />
          <Route path="/:office" component={Home} />
          <Route path="/display/:office" component={Display} />
          <Route path="/:office/place" component={Place} />
          <Route path="/:office/arrive" component={Arrive} />
          <Route path="/:office/survey/:code" component={Survey} />
          <Route path="/:office/cases" component={Cases} />
          <Route path="/:office/cases/:id" component={CaseStatus} />
          <Route path="/:office/cases/:id/papers/:key" component={FixPaper} />
          <Route path="/:office/cases/:id/booking" component={Booking} />
          <Route path="/:office/cases/:id/cant-come" component={CantCome} />
          <Route path="/:office/cases/:id/place" component={ChangePlace} />
          <Route path="/:office/cases/:id/bad-day" component={BadDay} />
          <Route path="/:office/cases/:id/waiting" component={WaitingList} />
          <Route path="/:office/cases/:id/offices" component={OtherOffices} />
          <Route path="/:office/cases/:id/offices/:to" component={HandOver} />
          <Route path="/:office/privacy" component={MyData} />
          <Route path="/:office/privacy/erase" component={Erase} />
          <Route path="/:office/privacy/:id" component={MyCase} />
          <Route path="/:office/privacy/:id/consents/:purpose" component={TakeBack} />
          <Route path="/:office/complaints" component={Complaints} />
          <Route path="/:office/complaints/new" component={WriteComplaint} />
          <Route path="/:office/complaints/:id" component={FollowComplaint} />
          <Route path="/:office/search" component={FindService} />
          <Route path="/:office/topics/:topic" component={TopicServices} />
          <Route path="/:office/services/:service" component={Intro} />
          <Route path="/:office/services/:service/offices" component={ChooseOffice} />
          <Route path="/:office/services/:service/questions/:key" component={Question} />
          <Route path="/:office/services/:service/list" component={List} />
          <Route path="/:office/services/:service/consent" component={ConsentPapers} />
          <Route path="/:office/services/:service/papers" component={Papers} />
          <Route path="/:office/services/:service/papers/:key" component={Paper} />
          <Route path="/:office/services/:service/contact" component={Contact} />
          <Route path="/:office/services/:service/home" component={Where} />
          <Route path="/:office/services/:service/home/days" component={Days} />
          <Route path="/:office/services/:service/agreement" component={Agreement} />
          <Route path="/:office/services/:service/check" component={Check} />
          <Route path="/:office/volunteer/training" component={TrainingApp} />
          <Route path="/:office/volunteer/training/*" component={TrainingApp} />
          <Route path="/:office/volunteer/advise" component={AdviseApp} />
          <Route path="/:office/volunteer/advise/*" component={AdviseApp} />
          <Route path="/:office/volunteer/news" component={VolunteerNews} />
          <Route path="/:office/volunteer/news/:id" component={OneNews} />
          <Route path="/:office/volunteer/ask" component={AskAsVolunteer} />
          <Route path="/:office/volunteer/answers" component={CommonAnswers} />
          <Route path="/:office/volunteer" component={VolunteerHome} />
          <Route path="/:office/volunteer/join/:token" component={JoinVolunteers} />
          <Route path="/:office/volunteer/me" component={MyVolunteerData} />
          <Route path="/:office/volunteer/neighbours" component={Neighbours} />
          <Route path="/:office/volunteer/neighbours/book" component={BookNeighbours} />
          <Route path="/:office/volunteer/neighbours/slips" component={Slips} />
          <Route path="/:office/volunteer/neighbours/:id" component={MoveNeighbour} />
          <Route path="/:office/slip" component={NeighbourSlip} />
          <Route path="/:office/staff" component={StaffApp} />
          <Route path="/:office/staff/*" component={StaffApp} />
          <Route default component={NotFound} />
        </Router>
      </ErrorBoundary>
    </LocationProvider>
  )
}

function NotFound() {
  return (
    <Screen title={t(firstScreen.notFound)}>
      <a class="btn side" href="/">
        {t(firstScreen.home)}
      </a>
    </Screen>
  )
}
