import { addNameForeignerBlueBook } from './add-name-foreigner-blue-book.ts'
import { addNameForeignerYellowBook } from './add-name-foreigner-yellow-book.ts'
import { addNameMissedSurvey } from './add-name-missed-survey.ts'
import { addNameOldEvidence } from './add-name-old-evidence.ts'
import { addNameReturnedAbroad } from './add-name-returned-abroad.ts'
import { addNameStruckOffByMistake } from './add-name-struck-off-by-mistake.ts'
import { adoptionDissolution } from './adoption-dissolution.ts'
import { adoptionRegistration } from './adoption-registration.ts'
import { birthCertificateTr201 } from './birth-certificate-tr20-1.ts'
import { birthNotification } from './birth-notification.ts'
import { certifiedCopyFamilyRegister } from './certified-copy-family-register.ts'
import { changeFamilyName } from './change-family-name.ts'
import { changeFirstName } from './change-first-name.ts'
import { changeMiddleName } from './change-middle-name.ts'
import { childLegitimation } from './child-legitimation.ts'
import { copyBirthOrDeathCertificate } from './copy-birth-or-death-certificate.ts'
import { copyDivorceRegister } from './copy-divorce-register.ts'
import { copyFacePhoto } from './copy-face-photo.ts'
import { copyHouseRegistration } from './copy-house-registration.ts'
import { copyMarriageRegister } from './copy-marriage-register.ts'
import { correctEntry } from './correct-entry.ts'
import { deathNotification } from './death-notification.ts'
import { destinationMove } from './destination-move.ts'
import { divorceByConsent } from './divorce-by-consent.ts'
import { divorceByJudgment } from './divorce-by-judgment.ts'
import { familyStatusRecord } from './family-status-record.ts'
import { houseBookReplacement } from './house-book-replacement.ts'
import { houseDemolition } from './house-demolition.ts'
import { houseNumber } from './house-number.ts'
import { idCardChange } from './id-card-change.ts'
import { idCardDamaged } from './id-card-damaged.ts'
import { idCardExempt } from './id-card-exempt.ts'
import { idCardFirst } from './id-card-first.ts'
import { idCardHomeVisit } from './id-card-home-visit.ts'
import { idCardLost } from './id-card-lost.ts'
import { idCardNonThai } from './id-card-non-thai.ts'
import { idCardRenewal } from './id-card-renewal.ts'
import { joinFamilyName } from './join-family-name.ts'
import { marriageVersions } from './marriage-registration.versions.ts'
import { migrantRegistrationTr381 } from './migrant-registration-tr38-1.ts'
import { moveIn } from './move-in.ts'
import { moveOut } from './move-out.ts'
import { moveWithinDistrict } from './move-within-district.ts'
import { newFamilyName } from './new-family-name.ts'
import { removeEntry } from './remove-entry.ts'
import type { Service } from './service.ts'
import { spouseStatusRecord } from './spouse-status-record.ts'

/** Every definition, newest version first, loaded at once: for the server. The phone loads the one that is opened (`all.ts`). */
export const definitions: Record<string, readonly Service[]> = {
  'id-card-renewal': [idCardRenewal],
  'id-card-lost': [idCardLost],
  'id-card-damaged': [idCardDamaged],
  'id-card-change': [idCardChange],
  'id-card-first': [idCardFirst],
  'id-card-exempt': [idCardExempt],
  'id-card-home-visit': [idCardHomeVisit],
  'id-card-non-thai': [idCardNonThai],
  'destination-move': [destinationMove],
  'move-out': [moveOut],
  'move-in': [moveIn],
  'move-within-district': [moveWithinDistrict],
  'marriage-registration': marriageVersions,
  'divorce-by-consent': [divorceByConsent],
  'divorce-by-judgment': [divorceByJudgment],
  'family-status-record': [familyStatusRecord],
  'child-legitimation': [childLegitimation],
  'adoption-registration': [adoptionRegistration],
  'adoption-dissolution': [adoptionDissolution],
  'spouse-status-record': [spouseStatusRecord],
  'change-first-name': [changeFirstName],
  'change-family-name': [changeFamilyName],
  'new-family-name': [newFamilyName],
  'join-family-name': [joinFamilyName],
  'change-middle-name': [changeMiddleName],
  'birth-notification': [birthNotification],
  'death-notification': [deathNotification],
  'birth-certificate-tr20-1': [birthCertificateTr201],
  'copy-house-registration': [copyHouseRegistration],
  'certified-copy-family-register': [certifiedCopyFamilyRegister],
  'copy-marriage-register': [copyMarriageRegister],
  'copy-divorce-register': [copyDivorceRegister],
  'copy-birth-or-death-certificate': [copyBirthOrDeathCertificate],
  'copy-face-photo': [copyFacePhoto],
  'house-book-replacement': [houseBookReplacement],
  'correct-entry': [correctEntry],
  'add-name-returned-abroad': [addNameReturnedAbroad],
  'add-name-old-evidence': [addNameOldEvidence],
  'add-name-struck-off-by-mistake': [addNameStruckOffByMistake],
  'add-name-missed-survey': [addNameMissedSurvey],
  'add-name-foreigner-yellow-book': [addNameForeignerYellowBook],
  'add-name-foreigner-blue-book': [addNameForeignerBlueBook],
  'migrant-registration-tr38-1': [migrantRegistrationTr381],
  'remove-entry': [removeEntry],
  'house-number': [houseNumber],
  'house-demolition': [houseDemolition],
}
