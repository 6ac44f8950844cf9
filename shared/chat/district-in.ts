/** The districts of Bangkok, as people write them in both languages. */
const districts: readonly [string, RegExp][] = (
  [
    ['พระนคร', 'phra ?nakhon'],
    ['ดุสิต', 'dusit'],
    ['หนองจอก', 'nong ?chok'],
    ['บางรัก', 'bang ?rak'],
    ['บางเขน', 'bang ?khen'],
    ['บางกะปิ', 'bang ?kapi'],
    ['ปทุมวัน', 'pathum ?wan'],
    ['ป้อมปราบ', 'pom ?prap'],
    ['พระโขนง', 'phra ?khanong'],
    ['มีนบุรี', 'min ?buri'],
    ['ลาดกระบัง', 'lat ?krabang'],
    ['ยานนาวา', 'yan ?nawa'],
    ['สัมพันธวงศ์', 'samphanthawong'],
    ['พญาไท', 'phaya ?thai'],
    ['ธนบุรี', 'thon ?buri'],
    ['บางกอกใหญ่', 'bangkok ?yai'],
    ['ห้วยขวาง', 'huai ?khwang'],
    ['คลองสาน', 'khlong ?san'],
    ['ตลิ่งชัน', 'taling ?chan'],
    ['บางกอกน้อย', 'bangkok ?noi'],
    ['บางขุนเทียน', 'bang ?khun ?thian'],
    ['ภาษีเจริญ', 'phasi ?charoen'],
    ['หนองแขม', 'nong ?khaem'],
    ['ราษฎร์บูรณะ', 'rat ?burana'],
    ['บางพลัด', 'bang ?phlat'],
    ['ดินแดง', 'din ?daeng'],
    ['บึงกุ่ม', 'bueng ?kum'],
    ['สาทร', 'sathon|sathorn'],
    ['บางซื่อ', 'bang ?sue'],
    ['จตุจักร', 'chatuchak|jatujak'],
    ['บางคอแหลม', 'bang ?kho ?laem'],
    ['ประเวศ', 'prawet'],
    ['คลองเตย', 'khlong ?toei|klong ?toey'],
    ['สวนหลวง', 'suan ?luang'],
    ['จอมทอง', 'chom ?thong'],
    ['ดอนเมือง', 'don ?muea?ng'],
    ['ราชเทวี', 'ratchathewi'],
    ['ลาดพร้าว', 'lat ?phrao|ladprao'],
    ['วัฒนา', 'watthana|vadhana'],
    ['บางแค', 'bang ?khae'],
    ['หลักสี่', 'lak ?si'],
    ['สายไหม', 'sai ?mai'],
    ['คันนายาว', 'khan ?na ?yao'],
    ['สะพานสูง', 'saphan ?sung'],
    ['วังทองหลาง', 'wang ?thonglang'],
    ['คลองสามวา', 'khlong ?sam ?wa'],
    ['บางนา', 'bang ?na'],
    ['ทวีวัฒนา', 'thawi ?watthana'],
    ['ทุ่งครุ', 'thung ?khru'],
    ['บางบอน', 'bang ?bon'],
  ] as const
).map(([th, en]) => [th, new RegExp(`\\b(?:${en})\\b`, 'i')])

const elsewhere =
  /อำเภอ(?!ไหน|อื่น|นี้|ใด|เดิม|ที่|ใกล้|เปิด|ปิด|หยุด|ได้|ไป|มา|เดียว|หรือ|เรา|ใน|ก็|ตาม|ต้อง|ทำ|อยู่)([ก-ฮเ-ไ][\u0e00-\u0e7f]{2,7})/

/** The Thai name of another district than the office's own that a text names as such: "เขตบางรัก", "the Bang Rak office". */
export function otherDistrictIn(text: string, ownName: string): string | null {
  for (const [name, english] of districts) {
    if (ownName.includes(name)) continue
    const isThai = new RegExp(`(?:เขต|อำเภอ|สำนักงาน|สนง\\.?)\\s*${name}`).test(text)
    if (isThai || (english.test(text) && /district|office|khet/i.test(text))) return name
  }
  const [, other = null] = elsewhere.exec(text) ?? []
  return other && !ownName.includes(other) ? other : null
}
