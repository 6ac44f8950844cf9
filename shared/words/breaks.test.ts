import { expect, test } from 'vitest'
import { answerProblems } from './answer-problems.ts'
import { bookings, whyNotWords } from './bookings.ts'
import { withBreaks } from './breaks.ts'
import { calendarWords } from './calendar.ts'
import { chatPictures } from './chat-pictures.ts'
import { citizen } from './citizen.ts'
import { conditionWords } from './conditions.ts'
import { consentTexts } from './consents.ts'
import { alarmWords, figureWords } from './day-figures.ts'
import { display } from './display.ts'
import { formatNotes, formatProblems } from './format-problems.ts'
import { guide } from './guide.ts'
import { handoverWords, staffHandover } from './handover.ts'
import { holdWords } from './hold.ts'
import {
  deliveryWords,
  givenReplies,
  inquiryChat,
  inquiryMessageNames,
  inquiryWords,
  readyWords,
  replyFigureWords,
  replyProblems,
  rotaWords,
  stepWords,
  threadWords,
  whyWords,
} from './inquiries.ts'
import { messages, visitWords } from './messages.ts'
import { neighbourProblems, neighbourStateWords, neighbourWords } from './neighbours.ts'
import { notServed, notServedTold } from './not-served.ts'
import { officeServiceWords } from './office-service.ts'
import { openingWhyWords, teams } from './openings.ts'
import { photo, photoAdvice } from './photo.ts'
import { photoDoubtWords } from './photo-doubts.ts'
import {
  bookingWords,
  eventWords,
  offerWords,
  privacy,
  proposalWords,
  waitWords,
} from './privacy.ts'
import { problems } from './problems.ts'
import { queueWords } from './queue-settings.ts'

import {
  answerTypes,
  confidences,
  fieldNames,
  forms,
  listNames,
  lookupWords,
  officeWords,
  paperUploads,
  prechecks,
  ruleDesk,
} from './rule-desk.ts'

import { share } from './share.ts'

import { staff } from './staff.ts'
import { staffCalendar, usualReasons } from './staff-calendar.ts'
import { staffDay, ticketStateWords } from './staff-day.ts'
import { asideWords, heldWords, messageWords, pauseWords } from './staff-messages.ts'
import { caseWords, outcomeWords, paperWords, turnWords } from './states.ts'
import { priorityWords, ticketOutcomeWords } from './tickets.ts'
import { timeLogWords } from './time-log.ts'
import { cardTitles, trainingWords, whereWords } from './training.ts'
import { turn } from './turn.ts'
import { uploadWords } from './uploads.ts'
import { openingReasonWords, viewer } from './viewer.ts'
import { visitFile } from './visit-file.ts'
import {
  adviceWords,
  certificateWords,
  chapterNames,
  chapterWords,
  courseWords,
  myTrainingWords,
  questionWords,
  quizWords,
  trainedWords,
} from './volunteer-course.ts'
import { waitingList } from './waiting-list.ts'

/** Every Thai text in a tree of words. */
function thai(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  if ('th' in node && typeof node.th === 'string') return [node.th]
  return Object.values(node).flatMap(thai)
}
function pieces(text: string): string[] {
  const cutter = new Intl.Segmenter('th', { granularity: 'word' })
  return [...cutter.segment(text)].map(({ segment }) => segment)
}

test('cuts where a reader would, not where the dictionary errs', () => {
  expect(pieces('สิ่งที่ต้องเตรียม')).toContain('รี')
  expect(pieces(withBreaks('สิ่งที่ต้องเตรียม', 'th'))).toContain('เตรียม')
  expect(pieces(withBreaks('ขอบอกว่า', 'th'))).toContain('บอก')
})

test('keeps together what people read as one, and a number with its unit', () => {
  expect(withBreaks('เจ้าหน้าที่', 'th')).toBe('เจ้า\u2060หน้าที่')
  expect(withBreaks('50 บาท 2 of 3', 'en')).toBe('50\u00a0บาท 2\u00a0of 3')
  expect(withBreaks('ใหม่ ๆ', 'th')).toBe('ใหม่\u00a0ๆ')
})

// A new piece in this file is a word cut anew: read it, and if no reader would cut there, add the word to the table.
test('cuts our words into pieces that somebody has read', async () => {
  const all = [
    ...[citizen, messages, problems, answerProblems, share, staff],
    ...[photo, photoAdvice, staffDay, ticketStateWords, staffCalendar, usualReasons],
    ...[formatNotes, formatProblems],
    ...[
      officeServiceWords,
      ruleDesk,
      listNames,
      fieldNames,
      answerTypes,
      forms,
      lookupWords,
      paperUploads,
    ],
    ...[confidences, teams, prechecks, officeWords],
    ...[caseWords, outcomeWords, paperWords, turnWords],
    ...[guide, conditionWords, consentTexts],
    ...[photoDoubtWords, uploadWords],
    ...[viewer, openingWhyWords, openingReasonWords],
    ...[privacy, eventWords, holdWords],
    ...[bookings, whyNotWords, waitingList, visitFile, visitWords, calendarWords],
    ...[turn, display, ticketOutcomeWords, priorityWords],
    ...[notServed, notServedTold, figureWords, alarmWords, timeLogWords, queueWords],
    ...[messageWords, pauseWords, heldWords, asideWords, chatPictures],
    ...[inquiryChat, inquiryMessageNames, givenReplies, inquiryWords, threadWords, whyWords],
    ...[stepWords, deliveryWords, replyProblems, readyWords, rotaWords, replyFigureWords],
    ...[messageWords, pauseWords, heldWords, asideWords],
    ...[neighbourWords, neighbourStateWords, neighbourProblems],
    ...[trainingWords, whereWords, cardTitles, courseWords, chapterNames, chapterWords],
    ...[questionWords, quizWords, certificateWords, adviceWords, myTrainingWords, trainedWords],
    ...[bookingWords, waitWords, offerWords, proposalWords, handoverWords, staffHandover],
  ].flatMap(thai)
  const found = all.flatMap((text) => pieces(withBreaks(text, 'th')))
  const words = [...new Set(found)].filter((piece) => /[\u0e00-\u0e7f]/.test(piece)).sort()
  await expect(`${words.join('\n')}\n`).toMatchFileSnapshot('pieces.txt')
})
