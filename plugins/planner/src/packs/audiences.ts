import { archetypes } from './lexicon.ts'
import { dailyLife } from './archetypes/daily-life.ts'
import { homeAndHobby } from './archetypes/home-and-hobby.ts'
import { leisureKinds } from './archetypes/leisure.ts'
import { onlineKinds } from './archetypes/online.ts'
import { publicLife } from './archetypes/public-life.ts'

/** Who uses a kind of app beside its owner: each for themselves, a team together, or the public. */
export type Audience = 'personal' | 'team' | 'public'

const set = (words: string): Set<string> => new Set(words.split(' '))
const publicKinds = set('shop bookings salon restaurant hotel travel real-estate job-board freelancers resale bookshop campsite escape-rooms cafe crowdfunding charities polls contests videos messaging car-rental rentals boat-rental tickets')
const teamKinds = set('clinic lab nursing-home school school-office church club library prayer visitors complaints elections datasets databases api-catalog status-page')

/** By the id of the archetype; a kind nobody told is a team's. */
export function audienceOf (archetype: string): Audience {
  if (teamKinds.has(archetype)) return 'team'
  if (publicKinds.has(archetype) || archetype in publicLife || archetype in onlineKinds) return 'public'
  if (archetype in dailyLife || archetype in homeAndHobby || archetype in leisureKinds) return 'personal'
  return 'team'
}

/** What the public makes and everybody reads, by the ids of the entity lexicon. */
export const madeForAll = set('post comment topic review question answer photo video recipe idea reply message-wall guestbook-entry wiki-page guide post-like vote work-sample skill second-hand-item download-item profile dating-profile achievement result')
/** What somebody does here, which concerns nobody but them and those who run the app. */
export const madeForOneself = set('booking order appointment registration enrollment application general-application loan rental payment ticket complaint message conversation membership submission transport-ticket travel-ticket donation order-item cart-item sale quote inquiry claim bid friendship prize-draw subscription check-in note task entry reminder document notification invoice reimbursement leave employee-request repair-request job-request expert-consultation adoption exam-result grade cart wishlist-item')
/** People whom everybody may know: those who offer something here. */
export const publicPeople = set('doctor coach teacher barber agent speaker author expert freelancer athlete actor referee investigator volunteer')

/** Every audience has kinds, so that a misspelt id shows in the tests. */
export const unknownKinds: string[] = [...publicKinds, ...teamKinds].filter(id => archetypes.every(archetype => archetype.id !== id))
