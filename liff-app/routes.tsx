import { firstScreen } from '@phrom/shared/words/first-screen.ts'
import { useEffect } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso'
import { Home } from './citizen/Home.tsx'
import { Screen } from './parts/Screen.tsx'
import { t } from './words.ts'

const Offices = lazy(() => import('./citizen/Offices.tsx'))
const FindService = lazy(() => import('./citizen/FindService.tsx'))
const TopicServices = lazy(() => import('./citizen/TopicServices.tsx'))
const Intro = lazy(() => import('./citizen/Intro.tsx'))
const Question = lazy(() => import('./citizen/Question.tsx'))
const List = lazy(() => import('./citizen/List.tsx'))
const ConsentPapers = lazy(() => import('./citizen/ConsentPapers.tsx'))
const Papers = lazy(() => import('./citizen/Papers.tsx'))
const Paper = lazy(() => import('./citizen/Paper.tsx'))
const Contact = lazy(() => import('./citizen/Contact.tsx'))
const Agreement = lazy(() => import('./citizen/Agreement.tsx'))
const Check = lazy(() => import('./citizen/Check.tsx'))
const Cases = lazy(() => import('./citizen/Cases.tsx'))
const CaseStatus = lazy(() => import('./citizen/CaseStatus.tsx'))
const FixPaper = lazy(() => import('./citizen/FixPaper.tsx'))
const visits = () => import('./citizen/booking/screens.ts')
const Booking = lazy(() => visits().then((screens) => screens.Booking))
const CantCome = lazy(() => visits().then((screens) => screens.CantCome))
const WaitingList = lazy(() => visits().then((screens) => screens.WaitingList))
const OtherOffices = lazy(() => import('./citizen/handover/OtherOffices.tsx'))
const HandOver = lazy(() => import('./citizen/handover/HandOver.tsx'))
const ChooseOffice = lazy(() => import('./citizen/handover/ChooseOffice.tsx'))
const MyData = lazy(() => import('./citizen/privacy/MyData.tsx'))
const MyCase = lazy(() => import('./citizen/privacy/MyCase.tsx'))
const TakeBack = lazy(() => import('./citizen/privacy/TakeBack.tsx'))
const Erase = lazy(() => import('./citizen/privacy/Erase.tsx'))
const Place = lazy(() => import('./citizen/Place.tsx'))
const StaffApp = lazy(() => import('./staff/StaffApp.tsx'))

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
          <Route path="/:office/place" component={Place} />
          <Route path="/:office/cases" component={Cases} />
          <Route path="/:office/cases/:id" component={CaseStatus} />
          <Route path="/:office/cases/:id/papers/:key" component={FixPaper} />
          <Route path="/:office/cases/:id/booking" component={Booking} />
          <Route path="/:office/cases/:id/cant-come" component={CantCome} />
          <Route path="/:office/cases/:id/waiting" component={WaitingList} />
          <Route path="/:office/cases/:id/offices" component={OtherOffices} />
          <Route path="/:office/cases/:id/offices/:to" component={HandOver} />
          <Route path="/:office/privacy" component={MyData} />
          <Route path="/:office/privacy/erase" component={Erase} />
          <Route path="/:office/privacy/:id" component={MyCase} />
          <Route path="/:office/privacy/:id/consents/:purpose" component={TakeBack} />
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
          <Route path="/:office/services/:service/agreement" component={Agreement} />
          <Route path="/:office/services/:service/check" component={Check} />
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
