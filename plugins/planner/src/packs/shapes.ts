import { parseEntity, type EntityEntry, type Nature } from './entity.ts'

const set = (words: string): Set<string> => new Set(words.trim().split(/\s+/))

/** Words that end like a person's and name none. */
const noPeople = set(`locker trailer printer paper number letter poster container tower server flower filter folder order offer water weather trigger router cover charger elevator motor tractor sensor color colour monitor generator
 door floor error mirror indicator calculator plant restaurant event amount payment document account moment instrument element component grant warrant chapter character counter drawer freezer ladder layer leather lighter marker matter meter
 timer timber corner border boiler burner beer cooler copper crater cylinder digger dinner dryer engine fiber finger flyer gutter hammer heater helicopter hopper juicer kilometer liner liter litter planer plotter power propeller pusher quarter
 reader register reminder river roller rubber rudder scanner scooter screwdriver semester sewer shower shutter silver sticker stroller summer sweater tanker tester thermometer toaster transformer transmitter trimmer tuner tumbler ulcer usher
 wafer winter wrapper zipper anchor armor factor harbor honor humor labor minor parlor razor reactor rotor sector tumor vapor vector visor list artist-list wrist mist fist twist checklist waitlist playlist shortlist variant restraint paint
 servant-room fee tree coffee committee degree knee trustee-list deer beer pier tier amplifier adapter aquarium starter newsletter feeder burger banner barrier blender buffer bumper cluster computer controller converter copier crusher cutter detector
 dispenser ejector excavator extinguisher fertilizer fertiliser freighter grinder harvester hydrant incubator insulator inverter mixer mower nectar odor pacemaker pager pointer processor projector rater receiver refrigerator regulator resistor
 selector speaker-box splitter sprayer sprinkler steamer stopper tanker terminator tracker transistor trawler turbine washer winder ticker matter answer corridor metaphor horror terror mayor-list altar pillar collar dollar solar calendar seminar radar`)
/** Words that end like something that happens and name a thing. */
const noEvents = set(`building painting drawing ring string wing king ceiling clothing wedding-ring earring railing bedding swing sling spring-thing coating paving lining flooring roofing tubing wiring engraving carving etching filling dressing pudding
 station section auction-lot portion lotion potion edition version position function option collection publication location destination region religion nation question mission-statement condition caption fraction solution ration million
 equipment instrument document element garment apartment department compartment monument pigment segment fragment cement basement pavement ornament supplement attachment amendment moment comment settlement implement statement
 animal hospital material journal manual metal medal pedal signal terminal capital festival-list mineral crystal vegetal portal`)
const events = /(?:ing|tion|sion|ment|wash|check|visit|trip|test|trial|run|ride|match|fight|show|sale|race|tour|call|review|update|round|contest|ceremony|recital|audition|drill|patrol|exchange|release|launch|burial|arrival|departure|removal|renewal|audit|survey|raid|feed|bake|brew|cut|shoot|gig|catch|birth|death|bottling|firing|pressing)$/
const people = /(?:er|or|ist|ian|ee|ster|eer|man|woman|mate|smith|wright|herd|ant|ess|people|person|pal|boy|girl|chief|captain|master|nun|monk|priest|witness|heir|ward|godchild|pupil)$/
const places = /(?:room|house|hall|site|yard|field|park|lot|ward|shed|stall|plot|shop|store|depot|bay|berth|dock|harbour|harbor|station|court|garden|cellar|studio|barn|stable|pond|lake|farm|estate|zone|region|district|village|town|street|route|trail|gallery|chapel|cemetery|grave|booth|pitch|kiln|greenhouse|apiary|orchard|vineyard|warehouse|branch|office|floor|building)$/
const documents = /(?:form|slip|letter|certificate|deed|permit|contract|report|plan|receipt|warranty|manual|policy|record|note|statement|brochure|protocol|script|paper|file|agreement|consent|guideline|leaflet)$/

/** What a word nobody knows most likely names, by its ending: a skipper is a person, a firing happens, a consent form is a document. */
export function natureOf (word: string): Nature {
  const last = word.slice(word.lastIndexOf(' ') + 1).toLowerCase()
  if (documents.test(last)) return 'document'
  if (places.test(last)) return 'place'
  if (events.test(last) && !noEvents.has(last)) return 'event'
  if (people.test(last) && !noPeople.has(last)) return 'person'
  return 'thing'
}

const fieldsByNature: Record<Nature, string> = {
  person: 'name!, email, phone, notes',
  event: 'title!, date!, status(Planned|Done|Cancelled)=Planned, notes',
  place: 'name!, location, description, notes',
  document: 'title!, date, link, notes',
  record: 'title!, date, status(Open|In progress|Done)=Open, notes',
  thing: 'name!, category:text, added on:date, description'
}

/** What a kind of thing nobody knows is kept by. */
export function entryByShape (word: string): EntityEntry {
  const nature = natureOf(word)
  const fields = word.endsWith(' entry') ? 'name!, date, notes' : fieldsByNature[nature]
  return { ...parseEntity(`shape-${nature}`, { nature, fields }), words: [word] }
}
