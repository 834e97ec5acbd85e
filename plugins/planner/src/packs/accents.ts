/** The main colour of an app whose wish names none, by what it is about. All carry white text and stand on white. */

export interface Accent {
  /** As it is called in sentences. */
  name: string
  hex: string
}

const lines: [name: string, hex: string, about: string][] = [
  ['garden green', '#2f7d32', 'plants farm community-garden bees livestocks outdoors scouting trips school-trips golf'],
  ['clinic teal', '#0f766e', 'clinic lab inpatient nursing-home vet-clinic pets dog-walking shelter grooming medications blood-pressures blood-sugars symptoms health water sleep trials bloodbank'],
  ['warm brown', '#8a4b16', 'bakery-orders cafe restaurant restaurants canteen catering recipes meal-plan food-diary pantry shopping library reading book-club vinyl collectors church'],
  ['sea blue', '#0b6fa4', 'hotel rooms travel transport-tickets logistics waybills warehousing laundries carpool rentals bookings messaging'],
  ['school indigo', '#4338ca', 'school school-office courses assignments exams exam-results studying study-groups words vocabulary music-lessons research internship forms survey polls'],
  ['stage violet', '#6d28d9', 'theatre choir music movies podcasts videos photos photography filming games board-games events rsvp tickets auctions blog newsroom cms forum'],
  ['rose', '#b0235f', 'wedding gifts birthdays salon wardrobes baby-log periods daycare family allowances coaching mentoring mood journal message-wall'],
  ['signal red', '#b3261e', 'incidents maintenance repair-requests auto-repair parkings helpdesk complaints issues risks elections'],
  ['court orange', '#b4450f', 'gym workouts league club sports-recruiting sports-dues tournaments contests refereeing habits goals achievements chores'],
  ['money green', '#15705a', 'expenses budget shared-expenses reimbursements accounting invoices quotes payroll investments bank-loans donations charities crowdfunding food-distribution volunteers grants subscriptions commissions'],
  ['slate blue', '#3f5878', 'legal contracts documents hr leave attendance shifts timesheets office-management public-office user-admin insurance recruitment job-board job-hunt licences keys passwords it-assets assets'],
  ['workshop ochre', '#875a08', 'construction sites production inventory procurement supply-chains traceability suppliers services vehicles car-care fuel car-rental equipment home-inventory lending lost-property']
]

const accents: Accent[] = lines.map(([name, hex]) => ({ name, hex }))
const byKind = new Map(lines.flatMap(([name, hex, about]) => about.split(' ').map(kind => [kind, { name, hex }] as const)))

/** Always the same for the same kind of app; for a kind that nobody gave a colour, by the letters of its word. */
export function accentFor (kind: string, word: string): Accent {
  const known = byKind.get(kind)
  if (known !== undefined) return known
  const text = kind === '' ? word : kind
  let sum = 0
  for (let index = 0; index < text.length; index++) sum = (sum * 31 + text.charCodeAt(index)) % 9973
  return accents[sum % accents.length] ?? { name: 'sea blue', hex: '#0b6fa4' }
}
