import type { Access, Blueprint, People, Role } from '@dream/contracts/messages'
import { audienceOf, madeForAll, madeForOneself, publicPeople, type Audience } from '../../../packs/audiences.ts'
import { isAdministrator } from '../2-understand/people.ts'
import { kebab, plural, sentenceCase, titleCase } from '../nouns.ts'
import type { Action, Deed, PeopleDraft } from '../phases.ts'
import { note, plannedOf, type Plan, type Planned } from './draft.ts'
import { namesInstead } from './names-instead.ts'

const every: Action[] = ['read', 'create', 'change', 'delete']
/** Roles of those who work here; the owner adds them, nobody becomes one by signing up. */
const staff = /(?:^|\s)(?:employee|staff|teacher|tutor|doctor|nurse|moderator|editor|manager|librarian|coach|trainer|operator|agent|reviewer|technician|supervisor|therapist|receptionist|instructor|officer|organi[sz]er|dispatcher|clerk|accountant|driver|cook|chef|waiter|barber)$/

/** What a role may do with an entity, by whose records. */
type Rights = Map<string, { role: string, entity: string, action: Action, rows: string }>

/** The accounts and permissions of an app with people in it, each permission that nobody told marked as assumed; null for an app without. */
export function choosePeople (plan: Plan): Blueprint['people'] {
  const draft = plan.sketch.people
  if (draft === undefined || plan.entities.length === 0) return null
  const admin = draft.roles.find(isAdministrator)
  const owner = roleNamed(admin ?? 'owner')
  const named = draft.roles.filter(role => !isAdministrator(role)).map(roleNamed).filter((role, index, all) => role.id !== owner.id && role.id !== 'anyone' && all.findIndex(other => other.id === role.id) === index)
  const others = named.length > 0 ? named : [roleNamed('member')]
  const joining = others.filter(role => !staff.test(role.name.toLowerCase()))
  const signUp = joining.length > 0 ? joining : draft.signsUp ? others : []
  const rights = rightsOf(plan, draft, others, owner.id)
  const profile = profileOf(plan, signUp)
  if (profile !== undefined) ownProfile(plan, profile, signUp[0]?.id ?? '', rights)
  namesInstead(plan, [...rights.values()].filter(({ action }) => action === 'create').map(({ role, entity }) => ({ entity, sees: target => rights.has(`${role} ${target} read`) })))
  const people: People = {
    roles: [owner, ...others], signUp: signUp.map(({ id }) => id), profile: profile?.entity.id ?? '', pages: [],
    access: [{ entity: '', roles: [owner.id], actions: [...every], rows: 'all' }, ...readers(plan, draft), ...accessOf(rights)],
    fields: statuses(plan, rights, owner.id, others)
  }
  tell(plan, draft, people)
  return people
}

function roleNamed (word: string): Role {
  const name = titleCase(word)
  return { id: kebab(word), name, plural: sentenceCase(plural(word)) }
}

function rightsOf (plan: Plan, draft: PeopleDraft, roles: Role[], owner: string): Rights {
  const rights: Rights = new Map()
  const permit = (role: string, planned: Planned, actions: Action[], rows: string): void => {
    for (const action of actions) {
      const key = `${role} ${planned.entity.id} ${action}`
      if (rights.get(key)?.rows !== 'all') rights.set(key, { role, entity: planned.entity.id, action, rows })
    }
  }
  const audience = audienceOf(plan.sketch.archetype?.value.id ?? '')
  const ownOnly = /\b(?:only (?:see|view|access|edit|manage)[^.]{0,30} (?:their|his|her) own|see only their own|own data only|each user(?:'s|s) own|private to (?:each|the) user)\b/i.test(plan.sketch.reading.text)
  for (const role of roles) {
    const deeds = draft.deeds.filter(deed => deed.role === '' || deed.role === role.name.toLowerCase())
    const works = staff.test(role.name.toLowerCase())
    const told = draft.deeds.some(deed => deed.role === role.name.toLowerCase())
    for (const planned of plan.entities) {
      usual(planned, { works, told, audience: ownOnly ? 'personal' : audience }, (actions, rows) => { permit(role.id, planned, actions, rows) })
      for (const deed of deeds.filter(other => isAbout(plan, other, planned))) {
        const rows = whose(planned, deed, works || handles(draft, deed))
        permit(role.id, planned, deed.actions, deed.actions.includes('create') && !works && !handles(draft, deed) ? 'own' : rows)
        permit(role.id, planned, ['read'], deed.actions.includes('read') || rows === 'all' ? rows : 'own')
        if (deed.actions.includes('create') && deed.actions.length === 1) permit(role.id, planned, ['change'], 'own')
      }
    }
  }
  restrict(plan, draft, rights, owner)
  return rights
}

/** What nobody has to say: one's own things are one's own, what is offered is there to be read, a team works together. */
function usual (planned: Planned, { works, told, audience }: { works: boolean, told: boolean, audience: Audience }, permit: (actions: Action[], rows: string) => void): void {
  const kind = planned.draft.entry?.id ?? ''
  if (audience === 'personal' && !works) permit(every, 'own')
  else if (madeForAll.has(kind)) {
    permit(['read'], 'all')
    if (!told) permit(['create', 'change', 'delete'], 'own')
  } else if (isPrivate(planned)) permit(works ? ['read'] : told ? ['read'] : ['read', 'create', 'change'], works ? 'all' : 'own')
  else if (isKnownPerson(planned)) {
    if (works || (audience === 'team' && !told)) permit(works ? ['read'] : ['read', 'create', 'change'], 'all')
  } else permit(audience === 'team' && !told && !works ? ['read', 'create', 'change'] : ['read'], 'all')
}

function isPrivate ({ draft }: Planned): boolean {
  return madeForOneself.has(draft.entry?.id ?? '')
}

/** Somebody whose address is nobody else's business. */
function isKnownPerson ({ draft }: Planned): boolean {
  return draft.entry?.nature === 'person' && !publicPeople.has(draft.entry.id)
}

/** Companies look through the applications that students send: what others add and they only answer. */
function handles (draft: PeopleDraft, deed: Deed): boolean {
  const makes = (role: string): boolean => draft.deeds.some(other => other.role === role && other.object === deed.object && other.actions.length === 1 && other.actions[0] === 'create')
  return deed.role !== '' && deed.object !== '' && !deed.own && !makes(deed.role) && draft.deeds.some(other => other.role !== deed.role && other.role !== '' && makes(other.role) && other.object === deed.object)
}

/** Only what somebody has added, unless they work here or what is there is for all. */
function whose (planned: Planned, deed: Deed, works: boolean): string {
  if (deed.own) return 'own'
  if (works) return 'all'
  const reads = deed.actions.every(action => action === 'read')
  return reads && !isPrivate(planned) && !isKnownPerson(planned) ? 'all' : 'own'
}

function isAbout (plan: Plan, deed: Deed, planned: Planned): boolean {
  return deed.object === '' || deed.object === planned.draft.word || plannedOf(plan, deed.object) === planned
}

/** "Only teachers can delete grades": nobody else may, the owner apart. */
function restrict (plan: Plan, draft: PeopleDraft, rights: Rights, owner: string): void {
  for (const deed of draft.deeds.filter(({ only, role }) => only && role !== '')) {
    const role = isAdministrator(deed.role) ? owner : kebab(deed.role)
    for (const [key, right] of rights) {
      const planned = plan.entities.find(({ entity }) => entity.id === right.entity)
      const again = draft.deeds.some(other => other.only && kebab(other.role) === right.role && other.object === deed.object && other.actions.some(action => deed.actions.includes(action)))
      if (planned === undefined || right.role === role || again || !isAbout(plan, deed, planned) || !deed.actions.includes(right.action)) continue
      if (right.action !== 'read' || deed.actions.length === 1) rights.delete(key)
    }
  }
  for (const [key, right] of rights) {
    if (right.action === 'read') continue
    const read = rights.get(`${right.role} ${right.entity} read`)
    if (read === undefined) {
      if (right.action !== 'create') rights.delete(key)
    } else if (read.rows !== 'all' && read.rows !== right.rows && right.action !== 'create') rights.set(key, { ...right, rows: read.rows })
  }
}

/** What is read by everybody who comes by: what the wish says, else what an app for the public offers. */
function readers (plan: Plan, draft: PeopleDraft): Access[] {
  const audience = audienceOf(plan.sketch.archetype?.value.id ?? '')
  const closed = /\b(?:only (?:logged[- ]in|registered|signed[- ]in)|must (?:be logged in|log in|sign in)|logged[- ]in users? (?:only|can (?:see|view))|accessible only by)\b/i.test(plan.sketch.reading.text)
  const offered = plan.entities.filter(planned => !isPrivate(planned) && !isKnownPerson(planned))
  const told = draft.anyone === undefined ? [] : offered.filter(({ draft: { word } }) => draft.anyone?.length === 0 || draft.anyone?.includes(word) === true)
  const open = closed ? [] : told.length > 0 ? told : audience === 'public' ? offered : []
  return open.map(({ entity }) => ({ entity: entity.id, roles: ['anyone'], actions: ['read'], rows: 'all' }))
}

/** The entity whose records are the people who sign up: students of a school, clients of a salon. */
function profileOf (plan: Plan, signUp: Role[]): Planned | undefined {
  const [only] = signUp
  if (only === undefined || signUp.length > 1) return undefined
  const byRole = plan.entities.find(({ entity }) => entity.id === only.id)
  const asUser = only.id === 'member' ? plan.entities.find(({ draft }) => /^(?:profile|user|dating-profile)$/.test(draft.entry?.id ?? '')) ?? plan.entities.find(({ draft, entity }) => /^(?:client|member|guest|borrower|participant)$/.test(draft.entry?.id ?? '') && plan.entities.some(other => isPrivate(other) && other.entity.fields.some(field => field.target === entity.id))) : undefined
  const found = byRole ?? asUser
  const title = found?.entity.fields.find(({ id }) => id === found.entity.titleField)
  return title?.type === 'text' ? found : undefined
}

/** A profile is its person's own, and so is what points at it. */
function ownProfile (plan: Plan, profile: Planned, role: string, rights: Rights): void {
  for (const field of profile.entity.fields) if (field.id !== profile.entity.titleField && field.type !== 'email') field.required = false
  const everybodyReads = rights.get(`${role} ${profile.entity.id} read`)?.rows === 'all'
  for (const action of every) rights.delete(`${role} ${profile.entity.id} ${action}`)
  rights.set(`${role} ${profile.entity.id} read`, { role, entity: profile.entity.id, action: 'read', rows: everybodyReads ? 'all' : 'own' })
  rights.set(`${role} ${profile.entity.id} change`, { role, entity: profile.entity.id, action: 'change', rows: 'own' })
  for (const { entity } of plan.entities.filter(isPrivate)) {
    const points = entity.fields.find(field => field.type === 'relation' && field.target === profile.entity.id && field.computed === '')
    if (points === undefined) continue
    for (const [key, right] of rights) if (right.role === role && right.entity === entity.id && right.rows === 'own') rights.set(key, { ...right, rows: points.id })
  }
}

/** Rights of the same kind in one line. */
function accessOf (rights: Rights): Access[] {
  const byRole = new Map<string, Access>()
  for (const { role, entity, action, rows } of rights.values()) {
    const key = `${role} ${entity} ${rows}`
    const access = byRole.get(key) ?? { entity, roles: [role], actions: [], rows }
    byRole.set(key, { ...access, actions: every.filter(one => one === action || access.actions.includes(one)) })
  }
  const merged = new Map<string, Access>()
  for (const access of byRole.values()) {
    const key = `${access.entity} ${access.rows} ${access.actions.join(' ')}`
    merged.set(key, { ...access, roles: [...merged.get(key)?.roles ?? [], ...access.roles] })
  }
  return [...merged.values()].slice(0, 280)
}

/** Who asks for something does not decide on it: the status is set by those who may change all of its records. */
function statuses (plan: Plan, rights: Rights, owner: string, roles: Role[]): People['fields'] {
  return plan.entities.filter(isPrivate).flatMap(({ entity }) => {
    const status = entity.fields.find(field => field.type === 'choice' && /^(?:status|stage|state)$/i.test(field.name) && !field.required && field.choices.some(({ id }) => /^(?:accepted|approved|confirmed|rejected|declined|paid|shipped|delivered|solved|in-review|done|graded)$/.test(id)))
    const own = [...rights.values()].some(right => right.entity === entity.id && right.action !== 'read' && right.rows !== 'all')
    const deciding = roles.filter(({ id }) => rights.get(`${id} ${entity.id} change`)?.rows === 'all').map(({ id }) => id)
    return status === undefined || !own || audienceOf(plan.sketch.archetype?.value.id ?? '') === 'personal' ? [] : [{ field: status.id, roles: [owner, ...deciding] }]
  })
}

function tell (plan: Plan, draft: PeopleDraft, people: People): void {
  const [owner, ...others] = people.roles
  note(plan, 'people', 'access', `People sign in: ${[owner, ...others].map(role => role?.plural ?? '').join(', ')}.`, draft.why)
  for (const access of people.access) {
    const planned = plan.entities.find(({ entity }) => entity.id === access.entity)
    if (planned === undefined) continue
    const who = access.roles.includes('anyone') ? 'Everybody, signed in or not,' : people.roles.filter(({ id }) => access.roles.includes(id)).map(role => role.plural).join(' and ')
    const spans = draft.deeds.filter(deed => isAbout(plan, deed, planned) && access.roles.includes(kebab(deed.role))).flatMap(deed => deed.spans)
    note(plan, 'people', 'access', `${who} may ${access.actions.join(', ')} ${access.rows === 'all' ? '' : 'their own '}${planned.entity.plural.toLowerCase()}.`, { source: spans.length > 0 ? 'stated' : 'assumed', reason: spans.length > 0 ? 'people-who-act' : 'default-deny', spans: spans.slice(0, 3), confidence: spans.length > 0 ? 0.8 : 0.5 })
  }
}
