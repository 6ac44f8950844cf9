import '../look/staff.css'
import './staff-screens.css'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { me, signIn } from '../api.ts'
import { lazyPart } from '../parts/lazy-part.ts'
import { Waiting } from '../parts/load.tsx'
import { CaseCheck } from './CaseCheck.tsx'
import { DayList } from './DayList.tsx'
import { DangerNote } from './inquiries/DangerNote.tsx'
import { Queue } from './Queue.tsx'

const AnswerDesk = lazyPart(() => import('./answers/AnswerDesk.tsx'))
const CalendarDesk = lazyPart(() => import('./calendar/CalendarDesk.tsx'))
const GeccDesk = lazyPart(() => import('./gecc/GeccDesk.tsx'))
const Kiosk = lazyPart(() => import('./Kiosk.tsx'))
const CopyDesk = lazyPart(() => import('./copies/CopyDesk.tsx'))
const FiguresDesk = lazyPart(() => import('./figures/FiguresDesk.tsx'))
const DayFigures = lazyPart(() => import('./day/DayFigures.tsx'))
const Messages = lazyPart(() => import('./Messages.tsx'))
const LeftBookings = lazyPart(() => import('./neighbours/LeftBookings.tsx'))
const NewsDesk = lazyPart(() => import('./news/NewsDesk.tsx'))
const ImproveDesk = lazyPart(() => import('./improve/ImproveDesk.tsx'))
const HomeVisitDesk = lazyPart(() => import('./home-visits/HomeVisitDesk.tsx'))
const InquiryDesk = lazyPart(() => import('./inquiries/InquiryDesk.tsx'))
const ComplaintDesk = lazyPart(() => import('./complaints/ComplaintDesk.tsx'))
const RatePad = lazyPart(() => import('./survey/RatePad.tsx'))
const SurveyDesk = lazyPart(() => import('./survey/SurveyDesk.tsx'))
const SystemsDesk = lazyPart(() => import('./systems/SystemsDesk.tsx'))
const TimeLog = lazyPart(() => import('./day/TimeLog.tsx'))
const DayDesk = lazyPart(() => import('./day/DayDesk.tsx'))
const TrainedList = lazyPart(() => import('./training/TrainedList.tsx'))
const VolunteerDesk = lazyPart(() => import('./volunteers/VolunteerDesk.tsx'))
const ReportDesk = lazyPart(() => import('./reports/ReportDesk.tsx'))
const RuleDesk = lazyPart(() => import('./rules/RuleDesk.tsx'))

/** Admin mode. Whether somebody may be here is said by the server at every call; this only finds out who it is. */
export default function StaffApp({ office = '' }: { office?: string }) {
  const { path } = useLocation()
  const [asked, setAsked] = useState(me.value !== undefined)
  useEffect(() => {
    if (!asked)
      signIn()
        .catch(() => undefined)
        .finally(() => setAsked(true))
  }, [asked])
  if (!asked) return <Waiting />
  const [, , , screen, id] = path.split('/')
  return (
    <div class="staff">
      {/* The screens at the door and at a counter are for those who come. */}
      {screen !== 'kiosk' && screen !== 'rate' && (
        <DangerNote office={office} openId={screen === 'questions' ? id : undefined} />
      )}
      {screen === 'cases' && id ? (
        <CaseCheck office={office} id={id} key={id} />
      ) : screen === 'days' ? (
        <DayList office={office} day={id} />
      ) : screen === 'time-log' ? (
        <TimeLog office={office} day={id} />
      ) : screen === 'day-figures' ? (
        <DayFigures office={office} />
      ) : screen === 'figures' ? (
        <FiguresDesk office={office} />
      ) : screen === 'day' ? (
        <DayDesk office={office} />
      ) : screen === 'calendar' ? (
        <CalendarDesk office={office} />
      ) : screen === 'messages' ? (
        <Messages office={office} />
      ) : screen === 'questions' ? (
        <InquiryDesk office={office} />
      ) : screen === 'neighbours' ? (
        <LeftBookings office={office} />
      ) : screen === 'home-visits' ? (
        <HomeVisitDesk office={office} />
      ) : screen === 'complaints' ? (
        <ComplaintDesk office={office} />
      ) : screen === 'news' ? (
        <NewsDesk office={office} />
      ) : screen === 'answers' ? (
        <AnswerDesk office={office} />
      ) : screen === 'training' ? (
        <TrainedList office={office} />
      ) : screen === 'volunteers' ? (
        <VolunteerDesk office={office} />
      ) : screen === 'copies' ? (
        <CopyDesk office={office} />
      ) : screen === 'rate' && id ? (
        <RatePad office={office} counterId={id} />
      ) : screen === 'improve' ? (
        <ImproveDesk office={office} />
      ) : screen === 'survey' ? (
        <SurveyDesk office={office} />
      ) : screen === 'systems' ? (
        <SystemsDesk office={office} />
      ) : screen === 'gecc' ? (
        <GeccDesk office={office} />
      ) : screen === 'kiosk' ? (
        <Kiosk office={office} />
      ) : screen === 'reports' ? (
        <ReportDesk office={office} />
      ) : screen === 'rules' ? (
        <RuleDesk office={office} />
      ) : (
        <Queue office={office} />
      )}
    </div>
  )
}
