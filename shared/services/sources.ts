/** Where the statements of the definitions come from: `src` names these. Read on 20 November 2026. */
export const sources: Record<string, { what: string; where: string }> = {
  CCC: {
    what: 'Civil and Commercial Code, Thai text with the amendments of 2567 and 2568, data set of July 2026; s. 16-28, 193/3, 1435-1569, 1598/19-1598/41 read in full',
    where: 'github.com/thailawcodeapp/lawcodev2, public/data/civil-th.json',
  },
  DRTHAWIP: { what: 'CCC s. 1448-1453 as amended, with notes', where: 'drthawip.com/node/1746' },
  MAHANAKORN: {
    what: 'note on the bill: 310 days before marrying a man again',
    where:
      'mahanakornpartners.com/amendment-to-civil-and-commercial-code-regarding-recognition-of-same-sex-marriage',
  },
  NATION: {
    what: 'explanation of 23 January 2025: 18, and consent under 20',
    where: 'nationthailand.com/blogs/news/general/40045468',
  },
  BKKPOST: {
    what: "Interior Ministry's announcement of 3 January 2025: regulation, forms, and system changed; any district office; a retelling of it adds parental consent under 20",
    where: 'bangkokpost.com/thailand/general/2932525; sureanot.com/govt-ready-for-marriage-law',
  },
  INN: {
    what: 'notice of the Bangkok administration, 26 December 2024, with the words "minor (under 18)"',
    where: 'innnews.co.th/news/criminal/news_821364',
  },
  'REG-ABROAD': {
    what: 'Ministerial regulation on family registration abroad B.E. 2568; one form instead of five',
    where: 'poc.tnews.co.th/social/social-news/621288; realnewsthailand.net/article/34863',
  },
  'FRA-EN': {
    what: 'Family Registration Act as amended to 2533, summary in English',
    where: 'gam-legalalliance.com/thai-statutory-laws/family-registration-act',
  },
  NOI: {
    what: 'Bangkok Noi district, registration section: FRR cl. 8 and 13; old divorce papers taken back',
    where: 'bangkok.go.th/bangkoknoi/page/sub/12597',
  },
  'DOPA-278': {
    what: 'Department of Provincial Administration, guide: legitimation',
    where: 'dopa.go.th/public_service/service_guide230/view278',
  },
  'DOPA-276': {
    what: 'same, dissolution of adoption',
    where: 'dopa.go.th/public_service/service_guide230/view276',
  },
  'DOPA-242': {
    what: 'same, change of family name by marriage, Ch 5',
    where: 'dopa.go.th/public_service/service_guide231/view242',
  },
  'DOPA-238': {
    what: 'same, family name from a title of nobility, Ch 2',
    where: 'dopa.go.th/public_service/service_guide231/view238',
  },
  FEES: {
    what: 'Bureau of Registration Administration, fees of family and name registration',
    where: 'stat.bora.dopa.go.th/callcenter1548/kathumnian_family2.htm',
  },
  FM91: {
    what: 'fee reduction of September 2021, which names the kinds of fee',
    where: 'fm91bkk.com/fm109177',
  },
  'BORA-DIV': {
    what: 'call centre 1548, divorce',
    where: 'bora.dopa.go.th/CallCenter1548, general, 28',
  },
  'BORA-NAME': {
    what: 'call centre 1548, person names',
    where: 'bora.dopa.go.th/CallCenter1548, general, 31',
  },
  'BORA-FS': {
    what: 'call centre 1548, family status record',
    where: 'bora.dopa.go.th/CallCenter1548, general, 12',
  },
  'LEGIT-GUIDE': {
    what: 'call centre 1548, legitimation: three ways, papers, "innocent minor", mother dead',
    where: 'stat.bora.dopa.go.th/callcenter1548/A231_voice.htm',
  },
  SPOUSE: {
    what: 'call centre 1548, status of the wife',
    where: 'stat.bora.dopa.go.th/callcenter1548/framty1.htm',
  },
  'BMA-KHET': {
    what: 'Bangkok administration, family registration',
    where: 'apps.bangkok.go.th/info/m.info/bmaservice/02/2_10.html',
  },
  VADHANA: {
    what: 'Watthana district, person names',
    where: 'webportal.bangkok.go.th/vadhana/page/sub/4053',
  },
  'OFFICE-FAMILY': {
    what: "one district office's table of papers, fees, minutes",
    where: '123.242.173.8/v2, articles 733 and 732',
  },
  'OFFICE-NAMES': {
    what: "one district office's table of papers, fees, minutes",
    where: '123.242.173.8/v2, articles 733 and 732',
  },
  'GCC-DIV': { what: 'government contact centre 1111, divorce', where: 'gcc.go.th/?p=1732' },
  SCBLU: {
    what: 'list of papers for divorce, legitimation (older)',
    where: 'scblu.com/?p=510, ?p=512',
  },
  'SCBLU-512': {
    what: 'list of papers for divorce, legitimation (older)',
    where: 'scblu.com/?p=510, ?p=512',
  },
  AMARIN: { what: 'legitimation: any office', where: 'amarintv.com/news/social/204939' },
  NOCOPY: {
    what: 'letter มท 0309.4/ว 25043 of 12 October 2021 on copies of ID card and house registration',
    where: 'nationtv.tv/news/378846019; opt-news.com/news/20772; topicza.com/news132503',
  },
  CONSULAR: {
    what: 'Department of Consular Affairs, marriage with foreigners under Thai law',
    where: 'consular.mfa.go.th, page of 15 February 2021, revised 30 November 2022',
  },
  FIRSTCHOICE: {
    what: "translation firm's page: interpreter at the counter",
    where: 'firstchoicetranslation.com/step-marriage-registration-with-a-foreigner-in-thailand',
  },
  CM: {
    what: 'private page: transport of the registrar, ID card within 60 days, and a fee of 400 baht that the official page contradicts',
    where: 'cmthai-trans.blogspot.com, 2010/10',
  },
  TITLES: {
    what: "Women's Titles Act B.E. 2551",
    where: 'th.wikisource.org; dlo.co.th/legal-articles/1788',
  },
  COL: {
    what: 'Conflict of Laws Act B.E. 2481 (sections from knowledge)',
    where: 'baanjomyut.com/library/law/02/157.html',
  },
  STATELESS: {
    what: 'Prof. Phunthip Saisoonthorn on marriage of stateless persons',
    where: 'salweenpost.blogspot.com/2011/06',
  },
  'DEKA-5887': {
    what: 'Supreme Court 5887/2533 on divorce by consent and national law',
    where: 'thaideka.com/deka/5887-2533-5.html',
  },
  'DEKA-13745': {
    what: 'Supreme Court 13745/2553 on consent to legitimation',
    where: 'thailandlaw.org, application for legitimation',
  },
  'COS-1229': {
    what: "Council of State 1229/2555 on change of a minor's family name",
    where: 'app-thca.krisdika.go.th, c2_1229_2555',
  },
  WDC: {
    what: 'Thai embassies in Washington and Brussels: divorce at two offices',
    where:
      'washingtondc.thaiembassy.org/en/page/divorceatdifferentoffices; thaiembassy.be/2022/09/16/divorceoverseas-registration',
  },
  'BE-DIV': {
    what: 'Thai embassies in Washington and Brussels: divorce at two offices',
    where:
      'washingtondc.thaiembassy.org/en/page/divorceatdifferentoffices; thaiembassy.be/2022/09/16/divorceoverseas-registration',
  },
  'BRUSSELS-DIV': {
    what: 'Thai missions: divorce',
    where:
      'brussels.thaiembassy.org/en/page/divorce-certificate; hochiminh.thaiembassy.org; doha.thaiembassy.org',
  },
  'HCMC-DIV': {
    what: 'Thai missions: divorce',
    where:
      'brussels.thaiembassy.org/en/page/divorce-certificate; hochiminh.thaiembassy.org; doha.thaiembassy.org',
  },
  DOHA: {
    what: 'Thai missions: divorce',
    where:
      'brussels.thaiembassy.org/en/page/divorce-certificate; hochiminh.thaiembassy.org; doha.thaiembassy.org',
  },
  APOSTILLE: {
    what: 'cabinet of 9 December 2025 on accession to the Apostille Convention, not in force when written',
    where: 'zh.ibc-firm.com; franklegaltax.com; thelegal.co.th (15 December 2025)',
  },
  'BA-FS': {
    what: 'family status record KR 22: Buenos Aires (31 July 2025), Brussels, an office in Japan ("any district office")',
    where: 'buenos-aires.thaiembassy.org; brussels.thaiembassy.org; fukada-office.kilo.jp',
  },
  'BRUSSELS-22': {
    what: 'family status record KR 22: Buenos Aires (31 July 2025), Brussels, an office in Japan ("any district office")',
    where: 'buenos-aires.thaiembassy.org; brussels.thaiembassy.org; fukada-office.kilo.jp',
  },
  FUKADA: {
    what: 'family status record KR 22: Buenos Aires (31 July 2025), Brussels, an office in Japan ("any district office")',
    where: 'buenos-aires.thaiembassy.org; brussels.thaiembassy.org; fukada-office.kilo.jp',
  },
  'EMB-DE-NAME': {
    what: 'Thai embassy in Germany: KR 22 and name after marriage; proxy allowed (copy on another site)',
    where: 'th.ihoctot.com',
  },
  'KONSULAT-DE': {
    what: 'Thai consulate in Germany: Act of 2548, s. 12, four combinations of names',
    where: 'thaigeneralkonsulat.de',
  },
  'NA-EN': {
    what: 'Person Name Act B.E. 2505, English, s. 5-9, 16-19',
    where: 'en.wikisource.org, Personal Names Act, 2505 BE',
  },
  NA3: {
    what: 'Act (No. 3) B.E. 2548: s. 6; reasons and transitional s. 9; table of highest fees',
    where: 'en.wikisource.org',
  },
  'NA3-NOTE': {
    what: 'Act (No. 3) B.E. 2548: s. 6; reasons and transitional s. 9; table of highest fees',
    where: 'en.wikisource.org',
  },
  'NA3-RATES': {
    what: 'Act (No. 3) B.E. 2548: s. 6; reasons and transitional s. 9; table of highest fees',
    where: 'en.wikisource.org',
  },
  CH4: {
    what: 'interface description of the Department\'s name register: "joint use of family name (Ch 4)"',
    where: 'public GitHub code',
  },
  KR11: {
    what: 'interface text: "certified legitimation register (KR 11)"',
    where: 'public GitHub code',
  },
  JOM9: {
    what: 'criteria for family names (older private page)',
    where: 'jom9-freename3.blogspot.com',
  },
  PANGPOND: { what: 'change of name, Ch 1 and Ch 3', where: 'pangpond.com' },
  PARENT: {
    what: "change of a child's name, 2568: consent of the absent parent",
    where: 'th.theasianparent.com/change-baby-name',
  },
  CAA: {
    what: 'Child Adoption Act, English; amendments of 2553 with s. 31/1',
    where: 'thailawforum.com/database1; en.wikisource.org',
  },
  'CAA-3': {
    what: 'Child Adoption Act, English; amendments of 2553 with s. 31/1',
    where: 'thailawforum.com/database1; en.wikisource.org',
  },
  'SLIDE-DISS': {
    what: 'Child Adoption Centre on dissolution, s. 31/1',
    where: 'slideserve.com/yvette-washington/6517213',
  },
  JAPAN: {
    what: 'Thai embassy in Tokyo: adoptees under and over 20',
    where: 'site.thaiembassy.jp/th/services/legalization/323',
  },
  ALG: {
    what: "law firm's summary of adoption",
    where: 'alg-asean.com/en/civil-criminal/child-adoption',
  },
  'SEED-BANGKHAE': {
    what: 'reports of the Bang Khae and Bueng Kum districts',
    where: 'published report',
  },
  'SEED-BUENGKUM': {
    what: 'reports of the Bang Khae and Bueng Kum districts',
    where: 'published report',
  },
  C: { what: 'common practice of registration sections; no stored page', where: '' },
  W1: { what: 'Bang Khun Thian district, study of 2016', where: 'published study' },
  W2: { what: 'Bang Khae district, study of 2019', where: 'published study' },
  L1: {
    what: 'Civil Registration Act, s. 29-33 as amended 2019 (opening of the chapter)',
    where: 'tba.in.th/2021/08/2534-29-33.html',
  },
  L2: { what: 'the same, s. 34-42 (opening)', where: 'tba.in.th/2021/08/2534-34-42.html' },
  L3: {
    what: 'the same, s. 47-51 (opening: new s. 47, s. 48 repealed)',
    where: 'tba.in.th/2021/08/2534-47-51.html',
  },
  L4: {
    what: 'the same, fee schedule (ceilings; which acts carry a fee)',
    where: 'tba.in.th/2021/08/2534_10.html',
  },
  L5: {
    what: 'cabinet, 7 May 2019: draft fee regulation, 20 baht for a destination move, house book 20 to 30 baht',
    where: 'ryt9.com/s/cabt/2986744',
  },
  L6: {
    what: 'Civil Registration Act (No. 3) in force since 15 April 2019',
    where: 'prachatai.com/journal/2019/04/82067; DOPA slides, vdocuments.mx',
  },
  L7: {
    what: 'counting of time: Administrative Procedure Act s. 64; Civil and Commercial Code s. 193/1-193/8',
    where: 'en.wikisource.org (พ.ร.บ. วิ ปกครอง 2539, p. 19); thai-civil-code.blogspot.com/2009/08',
  },
  D1: {
    what: 'DOPA guide: birth at home and elsewhere',
    where: 'dopa.go.th/public_service/service_guide24/view216',
  },
  D2: {
    what: 'DOPA guide: late birth, another district (90 days, photos, DNA)',
    where: 'dopa.go.th/public_service/service_guide24/view219',
  },
  D3: {
    what: 'DOPA guide: corrections; correction of nationality (15 days)',
    where: 'dopa.go.th/public_service/service_guide24/view463, view464',
  },
  D4: {
    what: 'DOPA guide: corrections; correction of nationality (15 days)',
    where: 'dopa.go.th/public_service/service_guide24/view463, view464',
  },
  D6: {
    what: 'DOPA guide: non-Thai card, permanent residents (60 baht); migrant workers',
    where: 'dopa.go.th/public_service/service_guide24/view472, view475',
  },
  D7: {
    what: 'DOPA guide: non-Thai card, permanent residents (60 baht); migrant workers',
    where: 'dopa.go.th/public_service/service_guide24/view472, view475',
  },
  D8: {
    what: 'DOPA guide: first card, late',
    where: 'dopa.go.th/public_service/service_guide47/view200',
  },
  D9: {
    what: 'DOPA guide: first card of a person added to a register (free, 16 minutes, regulatory fine 50-100 baht)',
    where: 'www.dopa.go.th/public_service/service_guide47/view201',
  },
  D10: {
    what: 'DOPA guide: card after a move (100 baht, 15 minutes, only the old card)',
    where: 'dopa.go.th/public_service/service_guide47/view207',
  },
  D11: {
    what: 'DOPA guide: exempt persons',
    where: 'dopa.go.th/public_service/service_guide47/view210',
  },
  D12: {
    what: 'DOPA guide: after the end of an exemption',
    where: 'dopa.go.th/public_service/service_guide47/view201',
  },
  D13: {
    what: 'DOPA guide: added to a register, statements of house master or credible person',
    where: 'dopa.go.th/public_service/service_guide47/view209',
  },
  B1: {
    what: 'registration department: who needs a card',
    where: 'bora.dopa.go.th/CallCenter1548 … 15-card-smartcard',
  },
  B2: {
    what: 'expired card (8 years, 60 days before and after, for life at 70)',
    where: 'bora.dopa.go.th/CallCenter1548 17-card-smartcard-exp',
  },
  B3: {
    what: 'lost card (no police report, 100 baht, 60 days)',
    where: 'bora.dopa.go.th/CallCenter1548 18-card-smartcard-break',
  },
  B4: {
    what: 'exempt persons (first and expired free)',
    where: 'bora.dopa.go.th/CallCenter1548 33-card-except',
  },
  B5: { what: 'birth', where: 'bora.dopa.go.th/CallCenter1548 9-population-bd' },
  B6: {
    what: 'corrections; moving in',
    where: 'stat.bora.dopa.go.th/callcenter1548/save.htm, A131_voice.htm',
  },
  B7: {
    what: 'corrections; moving in',
    where: 'stat.bora.dopa.go.th/callcenter1548/save.htm, A131_voice.htm',
  },
  B9: {
    what: 'old card fees (20 baht; a fee for copies)',
    where: 'stat.bora.dopa.go.th/callcenter1548/prechachon.htm',
  },
  K1: {
    what: 'Khlong San district: moving; adding a name',
    where: 'bangkok.go.th/khlongsarn/page/sub/198, 201',
  },
  K2: {
    what: 'Khlong San district: moving; adding a name',
    where: 'bangkok.go.th/khlongsarn/page/sub/198, 201',
  },
  K3: {
    what: 'Lat Phrao district: house number; death',
    where: 'bangkok.go.th/latphrao/page/sub/17134, 17136',
  },
  K4: {
    what: 'Lat Phrao district: house number; death',
    where: 'bangkok.go.th/latphrao/page/sub/17134, 17136',
  },
  K5: {
    what: 'Bang Kapi district: hours, birth; ID cards',
    where: 'bangkok.go.th/bangkapi/page/sub/1232, 1233',
  },
  K6: {
    what: 'Bang Kapi district: hours, birth; ID cards',
    where: 'bangkok.go.th/bangkapi/page/sub/1232, 1233',
  },
  K7: {
    what: 'Khan Na Yao district: all papers',
    where: 'webportal.bangkok.go.th/khannayao/page/sub/17913',
  },
  K8: {
    what: 'Watthana district: house number, demolition',
    where: 'webportal.bangkok.go.th/vadhana/page/sub/4051',
  },
  K9: {
    what: 'Din Daeng district: lost card without police report',
    where: 'bangkok.go.th/dindaeng/page/sub/10977',
  },
  K10: {
    what: 'Bang Na district: questions on cards',
    where: 'bangkok.go.th/bangna/page/sub/19016',
  },
  K11: { what: 'Khlong Toei district: ID cards', where: 'bangkok.go.th/khlongtoei/page/sub/65' },
  K12: {
    what: 'Bang Na district: regulation on births',
    where: 'bangkok.go.th/bangna/page/sub/2243',
  },
  K13: { what: 'Bangkok Express Service points, 2022', where: 'dailynews.co.th/news/1436971' },
  K14: {
    what: 'registration handbook page: a destination move is for a house of another area',
    where: 'generalregistration.blogspot.com/2017/02',
  },
  K15: {
    what: 'Bangkok Noi district: circular of 26 March 2014 on lost cards',
    where: 'bangkok.go.th/bangkoknoi/page/sub/12597',
  },
  U1: {
    what: 'Udon Thani city: moving within one registry area needs both books',
    where: 'udoncity.go.th/public4',
  },
  G1: {
    what: 'government contact centre: destination move; moving in (free)',
    where: 'gcc.go.th/?p=1717, ?p=1684',
  },
  G7: {
    what: 'government contact centre: destination move; moving in (free)',
    where: 'gcc.go.th/?p=1717, ?p=1684',
  },
  G2: {
    what: 'the same: damaged card (100 baht); first card; exempt persons',
    where: 'gcc.go.th/webgcc/?p=3937, ?p=3917, gcc.go.th/?p=3947',
  },
  G3: {
    what: 'the same: damaged card (100 baht); first card; exempt persons',
    where: 'gcc.go.th/webgcc/?p=3937, ?p=3917, gcc.go.th/?p=3947',
  },
  G11: {
    what: 'the same: damaged card (100 baht); first card; exempt persons',
    where: 'gcc.go.th/webgcc/?p=3937, ?p=3917, gcc.go.th/?p=3947',
  },
  G4: {
    what: 'lecturer of the registration department: births',
    where: 'gotoknow.org/posts/306559',
  },
  G5: { what: 'Chiang Mai city: late birth', where: 'cmsmartcity.com/2020/09/15' },
  G6: { what: 'government contact centre: death', where: 'gcc.go.th/?p=1679' },
  G8: {
    what: 'the lecturer again: adding names part 2; certificate of birth; migrant workers',
    where: 'gotoknow.org/posts/308456, 308473, 319212; lms.nhrc.or.th ebook E09167',
  },
  G9: {
    what: 'the lecturer again: adding names part 2; certificate of birth; migrant workers',
    where: 'gotoknow.org/posts/308456, 308473, 319212; lms.nhrc.or.th ebook E09167',
  },
  G10: {
    what: 'the lecturer again: adding names part 2; certificate of birth; migrant workers',
    where: 'gotoknow.org/posts/308456, 308473, 319212; lms.nhrc.or.th ebook E09167',
  },
  R1: {
    what: 'Rayong city: death; birth; moving in and destination move in person',
    where: 'rayongcity.net/2018 … id=87, 86, 90',
  },
  R2: {
    what: 'Rayong city: death; birth; moving in and destination move in person',
    where: 'rayongcity.net/2018 … id=87, 86, 90',
  },
  R4: {
    what: 'Rayong city: death; birth; moving in and destination move in person',
    where: 'rayongcity.net/2018 … id=87, 86, 90',
  },
  R3: { what: "Sam Kor: birth, consent to the father's family name", where: 'samkor.net' },
  R5: { what: 'Rangsit: who acts as house master', where: 'rangsit.org/registration/part1.htm' },
  S1: {
    what: 'handbook pages: moving; adding a name; houses',
    where: 'scblu.com/?p=495, ?p=508, ?p=502',
  },
  S2: {
    what: 'handbook pages: moving; adding a name; houses',
    where: 'scblu.com/?p=495, ?p=508, ?p=502',
  },
  S3: {
    what: 'handbook pages: moving; adding a name; houses',
    where: 'scblu.com/?p=495, ?p=508, ?p=502',
  },
  C1: {
    what: 'Chai Nat city: minutes and papers',
    where: 'chainatcity.go.th/service_civilregis_5.php',
  },
  X1: { what: 'moving in, papers of proxies', where: 'th.ketajaman.com' },
  X2: { what: 'kinds of house registers', where: 'hatyaihomeguide.blogspot.com/2012/09' },
  X4: {
    what: 'San Na Meng: house book for an owner',
    where: 'sannameng.go.th/service-registration.html',
  },
  X5: { what: 'copy of the DOPA handbook: first card', where: 'th.ketiadaan.com/post/id-card-law' },
  X6: { what: 'Saen Suk city, 2024: renewal, 50 baht after 60 days', where: 'saensukcity.go.th' },
  E2: {
    what: 'Ministry of Justice, Chiang Rai: fines from the age of 15',
    where: 'chiangrai.moj.go.th/view/4616',
  },
  E3: { what: 'Thai embassy Oslo: adding a child born abroad', where: 'thaiembassy.no' },
  E4: {
    what: 'Thai consulate Chicago: house registration of people abroad',
    where: 'thaiconsulatechicago.org',
  },
  N1: {
    what: 'no copies: DOPA letter มท 0309.4/ว 25043, October 2021',
    where: 'nationtv.tv/news/378846019; news.ch7.com/detail/521952',
  },
  N2: {
    what: 'digital ID card since 10 January 2023',
    where: 'prachachat.net/general/news-1176775',
  },
  N3: {
    what: 'fee waivers of 2021, listing which acts carry a fee',
    where: 'thansettakij.com/content/464759',
  },
  N4: { what: 'moving through ThaID', where: 'home.kapook.com/view273223.html' },
  N5: { what: 'Bangkok, 2009: migrant workers, 60 + 20 baht', where: 'sanook.com/news/786393' },
  N6: {
    what: '2021: copies of family registers reduced to 1 baht for a time',
    where: 'fm91bkk.com/fm109177',
  },
  P1: {
    what: 'registration department, 2018: cards for people who cannot travel',
    where: 'sentangsedtee.com/today-news/article_18200',
  },
  P2: {
    what: 'lost house book, no police report, 20-30 baht',
    where: 'scasset.com; landprothailand.com; puean.co.th',
  },
  P3: {
    what: 'death at home and by accident: police first',
    where: 'nirvana-memorial.co.th and similar',
  },
  P4: { what: 'Building Control Act s. 22', where: 'conventure.co.th/blog/9' },
  Y1: {
    what: 'yellow book in practice (several offices)',
    where:
      'firstchoicetranslation.com; saiboongroup.co.th; pattayatoday.net; triptosunrise.com; writingbymatt.com',
  },
  M1: {
    what: 'laser code: registration department; security command, 19 February 2026',
    where: 'mgronline.com 9690000017138; thethaiger.com/th/news/1533505',
  },
  M2: {
    what: 'laser code: registration department; security command, 19 February 2026',
    where: 'mgronline.com 9690000017138; thethaiger.com/th/news/1533505',
  },
  M3: { what: 'draft card-fee regulation, 26 January 2026', where: 'mgronline.com 9690000008354' },
  F1: {
    what: 'check digit: two open implementations',
    where: 'github jukbot/thai-citizen-id-validator; arthurdejong/python-stdnum',
  },
  F2: {
    what: 'check digit: two open implementations',
    where: 'github jukbot/thai-citizen-id-validator; arthurdejong/python-stdnum',
  },
  F3: { what: 'house code', where: 'gotoknow.org/questions/16428' },
  F4: {
    what: 'first digit; numbers of people without status',
    where: 'djphapho.blogspot.com; lms.nhrc.or.th ebook E09167 p. 89',
  },
  F5: {
    what: 'first digit; numbers of people without status',
    where: 'djphapho.blogspot.com; lms.nhrc.or.th ebook E09167 p. 89',
  },
  F6: { what: 'district codes', where: 'github kongvut/thai-province-data' },
  H1: {
    what: 'holidays: open data set, July 2026; cabinet, 2 December 2025',
    where: 'github vacanza/holidays; thethaiger.com/th/news/1495909',
  },
  H2: {
    what: 'holidays: open data set, July 2026; cabinet, 2 December 2025',
    where: 'github vacanza/holidays; thethaiger.com/th/news/1495909',
  },
}
