// Made by contracts/scripts/generate.ts from contracts/proto; `npm run contracts` makes it again.

/** 7. What the person has: a name, an address, a line of versions. */
export interface App {
  /** Ten characters a-z0-9, the first a letter; also the app's host name. Never reused. */
  id: string
  name: string
  /** Number of the serving version, 0 while there is none. */
  version: number
  /** While there is no version: planning, generating, checking, failed. Then: running, sleeping. */
  state: string
  change: Change | null
  findings: Finding[]
  createdAt: string
  updatedAt: string
  /** RFC 3339 when it was put into the bin; empty otherwise. */
  deletedAt: string
  /** Grows by one with every commit; a writer names the one it read. */
  revision: number
}

/** The newest change of an app, finished or not. */
export interface Change {
  wishId: string
  /** The artefact being made: wish, intent, blueprint, code, bundle, run, app. */
  step: string
  /** working, done or failed. */
  state: string
  findings: Finding[]
}

/** One link of an app's line: the digests of its chain. */
export interface Version {
  appId: string
  number: number
  wish: string
  intent: string
  blueprint: string
  code: string
  bundle: string
  run: string
  /** The sandbox's snapshot of the data as it was before this version took over; empty for the first. */
  snapshot: string
  /** The number of the version this one is equal to, 0 unless it was restored. */
  restoredFrom: number
  madeAt: string
  /** One line for lists: the wish's first words, or "Restored version 2". */
  title: string
}

/** Something wrong or worth knowing in what a person or a plugin made.
 * A Finding is data: it is returned, stored and shown, never thrown. */
export interface Finding {
  /** The name of the rule that found it, in kebab case: "references-resolve". Permanent. */
  code: string
  /** "error" stops the step, "warning" and "note" do not. */
  severity: string
  /** The node of the artefact it is about: an element id ("dog.breed"), a file with a line, a check. */
  where: string
  /** What is wrong and why, in full sentences for the person who made the wish. */
  message: string
  /** What to do about it; empty when there is nothing to do. */
  suggestion: string
}

/** 3. The typed plan of the app. Its canonical JSON form (see src/blueprint/json.ts) has one digest.
 * Every node has an id that stays when the node is renamed. */
export interface Blueprint {
  /** Version of this format: 1. */
  format: number
  /** What the app is called: "Dog Walking". */
  name: string
  /** One line under the name; may be empty. */
  tagline: string
  /** Absent leaves it to the generator. */
  culture: Culture | null
  /** The kinds of things it keeps records of. */
  entities: Entity[]
  /** Its screens. Forms are not among them: every entity has them by itself. */
  pages: Page[]
  /** Absent lets the kit decide. */
  look: Look | null
  /** Who may use it and what they may do. Absent is an app without accounts, open to everybody who reaches it. */
  people: People | null
}

/** What formats, currency and words follow. */
export interface Culture {
  /** BCP 47 locale for formats: "en-GB". */
  locale: string
  /** IANA time zone of the app: "Europe/Berlin". */
  timeZone: string
  /** ISO 4217: "EUR". */
  currency: string
  /** 1 Monday … 7 Sunday. */
  firstWeekday: number
}

/** A kind of thing the app keeps records of. */
export interface Entity {
  /** "dog"; kebab case, stable. */
  id: string
  /** "Dog", as shown. */
  name: string
  /** "Dogs", as shown. The address of the API is this in kebab case. */
  plural: string
  /** In the order forms and tables show them. */
  fields: Field[]
  /** Id of the field that names a record in lists, pickers and headings. */
  titleField: string
  /** Name of an icon of the kit; empty for none. */
  icon: string
  /** What a new app shows until the person removes it; 8 to 30 are good. */
  samples: Sample[]
  /** What must be true of a record beyond its single fields: "end >= start". */
  rules: Rule[]
  /** Whether people put its records into an order by hand; lists then begin in that order. */
  ordered: boolean
  /** Whether the app keeps who changed what and when of each record, to look at and to take back. */
  history: boolean
  /** Where its form opens: "page" or "dialog"; empty is "page". */
  form: string
}

/** A record that breaks it is refused, by the form before it is sent and by the server. */
export interface Rule {
  /** "booking.ends-after-it-starts"; the entity's id, a dot, kebab case; stable; no field has it. */
  id: string
  /** A condition over the record (see plugins/generator/src/expression/README.md): "end >= start". It speaks only of
   * records that have every field it names, except fields that it asks about with has(), coalesce() or "== null". */
  expression: string
  /** What the person reads whose record breaks it: "The end must not be before the start." */
  message: string
  /** Ids of the fields the message stands at; none means the first field that the expression names. */
  fields: string[]
}

export interface Field {
  /** "dog.breed"; the entity's id, a dot, kebab case; stable. */
  id: string
  /** "Breed", as shown. */
  name: string
  /** One of src/blueprint/field-types.ts: text, long-text, number, integer, money, date, time, date-time,
   * duration, percent, rating, yes-no, choice, many-choice, tags, colour, email, phone, link, rich-text, address, place,
   * image, file, relation. */
  type: string
  /** Whether a record without it is refused. */
  required: boolean
  /** Whether no two records may have the same. */
  unique: boolean
  /** For choice. */
  choices: Choice[]
  /** For relation: id of the entity it points at. A record belongs to one of those; they list it as a child. */
  target: string
  /** For relation: what happens to this record when its target is deleted: "clear" or "cascade". */
  onDelete: string
  /** Inclusive; for number, integer, money (minor units) and duration (minutes). Absent means no bound. */
  minimum?: number
  /** Inclusive, like minimum. */
  maximum?: number
  /** What a new record starts with, as text: "true", "today", a choice id, "0"; empty for nothing. */
  defaultValue: string
  /** An expression (CEL syntax; see plugins/generator/src/expression/README.md) over this record and the records that
   * belong to it, each called by its entity's id in snake case; a computed field is never stored or edited.
   * "quantity * price", "count(dog)", "sum(walk.price, !walk.paid)". */
  computed: string
  /** A short help text under the input; may be empty. */
  hint: string
  /** For text: a regular expression that all of a value fits (see src/blueprint/rules/patterns-are-safe.ts for what
   * it may say): "[A-Z]{2}-\\d{4}". Empty for none. */
  pattern: string
  /** What the person reads whose value is refused, instead of the app's own words; may be empty. */
  message: string
  /** For number and integer: what it counts, shown beside it: "kg"; may be empty. */
  unit: string
  /** The step of the form that asks for it: "Contact". Fields without one belong to the step before; when no field has
   * one, the form has no steps. */
  step: string
}

export interface Choice {
  /** "in-progress"; kebab case, stable, stored. */
  id: string
  name: string
  /** Tone of the badge: neutral, info, positive, warning, negative; empty lets the kit decide. */
  tone: string
  /** For choice: ids of the choices that a record may go to from here. When no choice of the field has any, every move
   * is allowed; when some have, one without is final. What a new record begins with is free. */
  next: string[]
}

/** A record that shows how the app looks in use. Marked in the app and removable there. */
export interface Sample {
  /** Unique in the Blueprint: "dog-1"; relations of other samples name it. */
  id: string
  /** Canonical JSON object: the key is the field id's last part. Money in minor units, duration in minutes,
   * dates as whole days from the day of seeding ({"date":"+3"}), date-times as "+3 14:30". */
  values: Uint8Array
}

/** A screen with an address of its own. */
export interface Page {
  /** "page.walks"; stable. */
  id: string
  /** "Walks", as shown in navigation and heading. */
  title: string
  /** "/", "/walks", "/walks/unpaid". */
  path: string
  icon: string
  /** Whether navigation shows it. */
  inNavigation: boolean
  blocks: Block[]
}

/** Something shown or played on a page. What a block is called and takes is the generator's to describe. */
export interface Block {
  /** "page.walks.list"; stable. */
  id: string
  /** Name of the block in the generator: "list", "totals". */
  block: string
  /** Canonical JSON object that the block's own schema validates. */
  options: Uint8Array
}

export interface Look {
  /** Colours as "#rrggbb"; empty lets the kit decide. */
  primary: string
  background: string
  /** "auto" follows the visitor, or "light", "dark". */
  scheme: string
  /** Mood of type and corners: "calm", "playful", "sharp", "warm". */
  mood: string
}

/** Who may use the app and what each of them may do. An app with people has accounts, sessions and an area where the
 * owner looks after everybody; its records remember who added them. Whatever is not permitted here is refused, to the
 * owner's role too. Example: members write posts of their own, everybody reads them, the owner does everything:
 * {"roles":[{"id":"owner","name":"Owner","plural":"Owners"},{"id":"member","name":"Member","plural":"Members"}],
 * "signUp":["member"],
 * "access":[{"roles":["owner"],"actions":["read","create","change","delete"],"rows":"all"},
 * {"entity":"post","roles":["anyone"],"actions":["read"],"rows":"all"},
 * {"entity":"post","roles":["member"],"actions":["create","change","delete"],"rows":"own"}]} */
export interface People {
  /** The kinds of people. The first is the owner's: whoever signs up first gets it, and who has it manages people. */
  roles: Role[]
  /** Ids of the roles that somebody who signs up chooses from, usually one; empty when only the owner adds people. */
  signUp: string[]
  /** What is permitted; permissions add up. */
  access: Access[]
  /** Fields that only some roles may set or change. Who may read a record reads all its fields. */
  fields: FieldAccess[]
  /** Pages that only some roles see. Any other page is for everybody who may read something that it shows. */
  pages: PageAccess[]
  /** Id of the entity that has one record for each person of a signUp role (of any role but the first, where signUp is
   * empty): their profile. It is made with their account and is theirs: its title field gets their name, its first
   * e-mail field their address. Empty for none. */
  profile: string
}

/** A kind of person. */
export interface Role {
  /** "moderator"; kebab case, stable. "anyone" is no role: it stands for everybody, signed in or not. */
  id: string
  /** "Moderator", as shown. */
  name: string
  /** "Moderators", as shown. */
  plural: string
}

/** What some roles may do with some records. */
export interface Access {
  /** Id of the entity; empty for every entity, those that come later too. */
  entity: string
  /** Ids of the roles that may; "anyone" is everybody, signed in or not. */
  roles: string[]
  /** "read" (lists, pages, totals), "create", "change", "delete". */
  actions: string[]
  /** With which records: "all"; "own", those the person has added, and their profile; or the id of a relation field that
   * points at the profile entity ("appointment.patient"): records that point at the person's own profile. */
  rows: string
}

/** Who may set or change a field; to everybody else it is there to read only. */
export interface FieldAccess {
  /** "post.pinned"; neither required nor computed. */
  field: string
  /** Ids of the roles that may, as far as they may create or change the record at all. */
  roles: string[]
}

/** Who sees a page. */
export interface PageAccess {
  /** "page.reports" */
  page: string
  /** Ids of the roles that do. */
  roles: string[]
}

/** 5. The built app. The same Code gives the same bytes. */
export interface Bundle {
  /** The server, one CommonJS text whose module.exports.default is an App (see src/app-module.ts). */
  server: string
  /** The acceptance checks, one CommonJS text whose module.exports.default is a list of AcceptanceCheck. */
  checks: string
  assets: Asset[]
  schema: Schema | null
  /** How data of the version before comes into this one; absent for a first version. */
  migration: Migration | null
  /** Canonical JSON text of the sample records, put in when the database is new. */
  seed: string
  blueprintDigest: string
  codeDigest: string
  /** "generator 0.1.0, kit 0.1.0, svelte 5.57.3": whatever decides the bytes. */
  toolchain: string
}

export interface Asset {
  /** "/assets/app.js". */
  path: string
  mediaType: string
  content: Uint8Array
}

/** The tables of the app. */
export interface Schema {
  /** sha256 of the sql, hex; the database remembers it. */
  digest: string
  sql: string
}

export interface Migration {
  fromSchema: string
  toSchema: string
  sql: string
  /** Fields or entities whose values would be lost; a migration with any waits for consent. */
  loses: string[]
}

/** 4. The app as source files, as a person would have written them. */
export interface Code {
  files: SourceFile[]
  blueprintDigest: string
  generatorVersion: string
}

export interface SourceFile {
  /** Relative, with forward slashes: "server/entities/dog.ts". */
  path: string
  text: string
  /** sha256 of the text, hex. */
  digest: string
}

/** A call that failed, as it crosses the wire: a detail of the Connect error. */
export interface Failure {
  /** "DRM_PLANNER_WISH_EMPTY"; permanent. */
  code: string
  /** What happened and why; then what to do. */
  message: string
  /** HTTP status: 400 to 599. */
  status: number
}

export type DescribeGeneratorRequest = Record<never, never>

export interface DescribeGeneratorResponse {
  plugin: PluginDescription | null
  blocks: BlockDescription[]
}

export interface BlockDescription {
  /** "list", "totals". */
  name: string
  /** One sentence for people and models. */
  summary: string
  /** JSON Schema of the options. */
  schema: Uint8Array
  /** JSON of options that work, over the entities of the block's example. */
  example: Uint8Array
}

export interface GenerateRequest {
  blueprint: Blueprint | null
}

export interface GenerateResponse {
  /** Absent when a finding is an error. */
  code: Code | null
  findings: Finding[]
}

export interface BundleRequest {
  code: Code | null
  blueprint: Blueprint | null
  /** The Blueprint that the app's present data belongs to; absent for a new app. */
  previous: Blueprint | null
}

export interface BundleResponse {
  /** Absent when a finding is an error. */
  bundle: Bundle | null
  findings: Finding[]
}

export interface ExportRequest {
  code: Code | null
  /** What the project starts with: a JSON object with the records of each entity as the app's own API gives them,
   * {"dog":[{"id":"…","name":"Rex"}]}. Empty for none. */
  records: Uint8Array
}

export interface ExportResponse {
  /** None when a finding is an error. */
  files: ProjectFile[]
  findings: Finding[]
}

export interface ProjectFile {
  /** Relative, with forward slashes: "server/entities/dog.ts". */
  path: string
  content: Uint8Array
}

/** What a plugin says of itself; shown by GET /v1/plugins and `dream doctor`. */
export interface PluginDescription {
  /** Package name: "@dream/planner". */
  name: string
  version: string
  /** The driver or mind at work: "grammar", "jail", "sqlite". */
  variant: string
  /** Sandbox only: microvm, gvisor, jail or permissions. */
  isolation: string
  notes: string[]
}

/** 2. What was understood, every item tied to the words that said it. */
export interface Intent {
  /** BCP 47 language the wish was read in. */
  language: string
  /** The kind of app that was recognised ("dog-walking", "to-do"), empty for none. */
  archetype: string
  understood: Understanding[]
  notUnderstood: Lost[]
  questions: Question[]
  /** The plan as plain sentences, in the language of the wish. */
  restatement: string[]
  /** "app" for a wish to build or change an app; "not-an-app" for anything else. */
  verdict: string
  findings: Finding[]
}

/** One thing read out of the wish, or assumed for it. */
export interface Understanding {
  /** The Blueprint node it led to: "dog", "dog.breed", "page.walks", "look.primary". */
  element: string
  /** entity, field, relation, choice, view, page, computed, look, name, access, change, sample, block. */
  kind: string
  /** In the person's language: "Dogs have a breed". */
  sentence: string
  /** Where the wish says it; empty when assumed. */
  spans: Span[]
  /** "stated" by these words, "inferred" from them, or "assumed" without them. */
  source: string
  /** The rule or pack that decided: "fields-after-have", "pack:pets". */
  reason: string
  /** 0 to 1. */
  confidence: number
}

/** Characters of Wish.text, in UTF-16 code units, end exclusive. */
export interface Span {
  start: number
  end: number
}

/** Words that led to nothing. */
export interface Lost {
  span: Span | null
  text: string
  /** At most three readings that would have been possible. */
  nearest: string[]
}

export interface Question {
  id: string
  text: string
  options: string[]
  /** The option taken as long as nobody answers. */
  defaultOption: string
  /** For each option, in order, the change that takes it as a wish the planner understands; empty where nothing
   * would change. */
  wishes: string[]
}

/** A change of a Blueprint as data: what src/blueprint/patch carries out, turns round, joins and finds.
 * Nodes are named by their ids; a choice as "dog.size/small", by its field and itself; the app by the empty name. */
export interface Patch {
  /** Carried out in this order, all of them or none. */
  operations: Operation[]
}

/** Exactly one of these is present. */
export interface Operation {
  add: AddNode | null
  remove: RemoveNode | null
  rename: RenameNode | null
  retype: RetypeNode | null
  move: MoveNode | null
  change: ChangeNode | null
}

/** Puts a new node in, with all that is under it. */
export interface AddNode {
  /** What it is: entity, field, rule, choice, sample, page, block. */
  kind: string
  /** The node it becomes part of: an entity for a field, a page for a block; empty for the app. */
  parent: string
  /** Canonical JSON object: the node as a Blueprint has it, its id included. */
  node: Uint8Array
  /** Id of the sibling it comes after, empty to come first; absent to come last. */
  after?: string
}

/** Takes a node out, with all that is under it. A field takes its values out of the samples. */
export interface RemoveNode {
  /** Its name: "dog.breed", "dog.size/small", "page.walks.list". */
  node: string
}

/** Gives what people read another word; the id stays. */
export interface RenameNode {
  /** Its name; empty for the app. */
  node: string
  /** The new name, or the title of a page. */
  name: string
  /** The new plural of an entity; empty keeps it. */
  plural: string
}

/** Makes a field one of another type, or a block another block. */
export interface RetypeNode {
  node: string
  /** Type of a field, name of a block. */
  type: string
  /** Canonical JSON object of the properties that go with the type: {"choices":[…]}, {"target":"dog"}, {"options":{…}}.
   * Those it leaves out and the type cannot have are cleared; absent is {}. */
  properties: Uint8Array
}

/** Puts a node at another place. */
export interface MoveNode {
  node: string
  /** The node it becomes part of; empty where it stays in its own. */
  parent: string
  /** Like AddNode.after. */
  after?: string
}

/** Gives a property of a node another value. */
export interface ChangeNode {
  /** Its name; empty for the app. */
  node: string
  /** As the Blueprint's JSON calls it: "required", "options"; inside another with a dot: "look.primary". */
  property: string
  /** Canonical JSON of the value; null or nothing clears it. */
  value: Uint8Array
}

/** An artefact's bytes under the sha256 of them. */
export interface Artefact {
  digest: string
  /** wish, intent, blueprint, code, bundle, run. */
  kind: string
  /** The protobuf encoding of the message of that kind. */
  content: Uint8Array
}

export interface Event {
  /** Grows over all apps; assigned by Persistence, 0 in a Commit. */
  cursor: number
  appId: string
  /** The artefact, or "state": wish, intent, blueprint, code, bundle, run, app, state. */
  kind: string
  /** JSON for the site; what it holds belongs to the kind. */
  data: Uint8Array
  at: string
}

/** Work to be done for an app, durable over a crash. */
export interface Job {
  id: string
  appId: string
  /** "change" carries a wish to an app; "restore" makes a version equal to an older one. */
  kind: string
  /** JSON of what the job has reached: digests of the artefacts made so far. */
  progress: Uint8Array
  /** How often it was taken. */
  attempts: number
  /** RFC 3339; not taken before. */
  dueAt: string
}

export interface IdempotencyKey {
  key: string
  /** sha256 of the request; the same key with another request is refused by the platform. */
  requestDigest: string
  /** The answer, to be given again. */
  response: Uint8Array
}

export interface CommitRequest {
  /** The app as it shall be; its revision is ignored. Absent when only a job or key is written. */
  app: App | null
  /** The revision that was read; 0 for a new app. Another one fails with DRM_PERSISTENCE_REVISION_STALE. */
  expectedRevision: number
  artefacts: Artefact[]
  version: Version | null
  events: Event[]
  /** Added, or replaced where the id exists. */
  putJobs: Job[]
  finishedJobs: string[]
  idempotencyKey: IdempotencyKey | null
}

export interface CommitResponse {
  revision: number
  /** Cursors of the events, in order. */
  cursors: number[]
}

export type DescribePersistenceRequest = Record<never, never>

export interface DescribePersistenceResponse {
  plugin: PluginDescription | null
}

export interface GetAppRequest {
  id: string
}

export interface GetAppResponse {
  /** Absent when there is no such app. */
  app: App | null
}

export interface ListAppsRequest {
  /** Whether apps in the bin are listed instead. */
  deleted: boolean
}

export interface ListAppsResponse {
  /** Newest first. */
  apps: App[]
}

export interface PurgeRequest {
  appId: string
}

export type PurgeResponse = Record<never, never>

export interface GetArtefactRequest {
  digest: string
}

export interface GetArtefactResponse {
  /** Absent when there is none. */
  artefact: Artefact | null
}

export interface GetVersionRequest {
  appId: string
  number: number
}

export interface GetVersionResponse {
  version: Version | null
}

export interface ListVersionsRequest {
  appId: string
}

export interface ListVersionsResponse {
  /** Newest first. */
  versions: Version[]
}

export interface ListEventsRequest {
  appId: string
  after: number
  /** 1 to 1000; 0 means 1000. */
  limit: number
}

export interface ListEventsResponse {
  events: Event[]
}

export interface WatchEventsRequest {
  /** One app, or all of them when empty. */
  appId: string
  after: number
}

export interface WatchEventsResponse {
  event: Event | null
}

export interface TakeJobRequest {
  /** How long the job is leased, in milliseconds. */
  leaseMs: number
  /** Who takes it; a restarted worker with the same name takes its own leased jobs again at once. */
  worker: string
}

export interface TakeJobResponse {
  /** Absent when there is nothing to do. */
  job: Job | null
}

export interface FindIdempotencyKeyRequest {
  key: string
}

export interface FindIdempotencyKeyResponse {
  idempotencyKey: IdempotencyKey | null
}

export type DescribePlannerRequest = Record<never, never>

export interface DescribePlannerResponse {
  plugin: PluginDescription | null
}

export interface PlanRequest {
  wish: Wish | null
  /** Present when the wish asks to change this app. */
  current: Blueprint | null
  /** What was found wrong with an earlier answer to the same wish. */
  findings: Finding[]
}

export interface PlanResponse {
  intent: Intent | null
  /** Absent when the verdict of the Intent is "not-an-app". */
  blueprint: Blueprint | null
}

/** 1. The person's words, with everything that reading them may depend on. */
export interface Wish {
  id: string
  appId: string
  /** What the person wrote, unchanged; 1 to 50,000 characters. */
  text: string
  /** BCP 47: "en-GB". */
  locale: string
  /** IANA name: "Europe/Berlin". */
  timeZone: string
  /** The person's day when the wish was made, "2026-11-23". */
  today: string
  /** RFC 3339, UTC. */
  madeAt: string
  /** The Blueprint element selected on the site when a change was asked for; empty for none. */
  selectedElement: string
}

/** 6. A Bundle being checked or run in a sandbox. */
export interface Run {
  appId: string
  version: number
  /** checking, passed, failed, starting, running, stopped, sleeping, crashed. */
  state: string
  checks: CheckResult[]
  findings: Finding[]
  /** microvm, gvisor, jail or permissions. */
  isolation: string
  /** RFC 3339. */
  at: string
  /** Milliseconds spent, by phase: "start", "migrate", "checks". */
  timings: Timing[]
}

export interface CheckResult {
  /** As a statement: "a client can be added". */
  name: string
  /** The Blueprint node it guards. */
  element: string
  passed: boolean
  /** Why it failed; empty when it passed. */
  message: string
  milliseconds: number
}

export interface Timing {
  phase: string
  milliseconds: number
}

export interface LogLine {
  /** Grows by one with each line of an app. */
  sequence: number
  /** RFC 3339. */
  at: string
  /** out, err, or sandbox for what the sandbox itself says. */
  stream: string
  text: string
}

export type DescribeSandboxRequest = Record<never, never>

export interface DescribeSandboxResponse {
  plugin: PluginDescription | null
}

export interface CheckRequest {
  appId: string
  version: number
  bundle: Bundle | null
  /** When the Bundle has a migration: try it on a copy of the app's data. */
  withData: boolean
  /** RFC 3339: what the clock of the checks shows. */
  now: string
}

export interface CheckResponse {
  run: Run | null
}

export interface DeployRequest {
  appId: string
  version: number
  bundle: Bundle | null
  /** "new" makes and seeds a database, "migrate" takes the present data along,
   * "snapshot" puts back the data of the snapshot below. */
  data: string
  snapshot: string
  /** RFC 3339: the day that sample dates count from. */
  now: string
}

export interface DeployResponse {
  run: Run | null
  /** The data as it was before; empty when there was none. */
  snapshot: string
}

export interface WakeRequest {
  appId: string
}

export interface WakeResponse {
  /** "unix:/run/…/http.sock" on the same machine, else "http://127.0.0.1:8070/apps/<id>". */
  target: string
  /** Sent as Authorization: Bearer with an http target; empty for a unix target. */
  token: string
  /** RFC 3339, when the token ends; empty for a unix target. */
  expiresAt: string
}

export interface SleepRequest {
  appId: string
}

export type SleepResponse = Record<never, never>

export interface RemoveRequest {
  appId: string
}

export type RemoveResponse = Record<never, never>

export interface ReadLogsRequest {
  appId: string
  /** Lines after this sequence; 0 for all that are kept. */
  after: number
  /** Whether to wait for more. */
  follow: boolean
}

export interface ReadLogsResponse {
  line: LogLine | null
}

export type WatchRequest = Record<never, never>

export interface WatchResponse {
  /** Its app_id, version, state and findings. */
  run: Run | null
}

/** Every message by name. */
export interface Messages {
  App: App
  Change: Change
  Version: Version
  Finding: Finding
  Blueprint: Blueprint
  Culture: Culture
  Entity: Entity
  Rule: Rule
  Field: Field
  Choice: Choice
  Sample: Sample
  Page: Page
  Block: Block
  Look: Look
  People: People
  Role: Role
  Access: Access
  FieldAccess: FieldAccess
  PageAccess: PageAccess
  Bundle: Bundle
  Asset: Asset
  Schema: Schema
  Migration: Migration
  Code: Code
  SourceFile: SourceFile
  Failure: Failure
  DescribeGeneratorRequest: DescribeGeneratorRequest
  DescribeGeneratorResponse: DescribeGeneratorResponse
  BlockDescription: BlockDescription
  GenerateRequest: GenerateRequest
  GenerateResponse: GenerateResponse
  BundleRequest: BundleRequest
  BundleResponse: BundleResponse
  ExportRequest: ExportRequest
  ExportResponse: ExportResponse
  ProjectFile: ProjectFile
  PluginDescription: PluginDescription
  Intent: Intent
  Understanding: Understanding
  Span: Span
  Lost: Lost
  Question: Question
  Patch: Patch
  Operation: Operation
  AddNode: AddNode
  RemoveNode: RemoveNode
  RenameNode: RenameNode
  RetypeNode: RetypeNode
  MoveNode: MoveNode
  ChangeNode: ChangeNode
  Artefact: Artefact
  Event: Event
  Job: Job
  IdempotencyKey: IdempotencyKey
  CommitRequest: CommitRequest
  CommitResponse: CommitResponse
  DescribePersistenceRequest: DescribePersistenceRequest
  DescribePersistenceResponse: DescribePersistenceResponse
  GetAppRequest: GetAppRequest
  GetAppResponse: GetAppResponse
  ListAppsRequest: ListAppsRequest
  ListAppsResponse: ListAppsResponse
  PurgeRequest: PurgeRequest
  PurgeResponse: PurgeResponse
  GetArtefactRequest: GetArtefactRequest
  GetArtefactResponse: GetArtefactResponse
  GetVersionRequest: GetVersionRequest
  GetVersionResponse: GetVersionResponse
  ListVersionsRequest: ListVersionsRequest
  ListVersionsResponse: ListVersionsResponse
  ListEventsRequest: ListEventsRequest
  ListEventsResponse: ListEventsResponse
  WatchEventsRequest: WatchEventsRequest
  WatchEventsResponse: WatchEventsResponse
  TakeJobRequest: TakeJobRequest
  TakeJobResponse: TakeJobResponse
  FindIdempotencyKeyRequest: FindIdempotencyKeyRequest
  FindIdempotencyKeyResponse: FindIdempotencyKeyResponse
  DescribePlannerRequest: DescribePlannerRequest
  DescribePlannerResponse: DescribePlannerResponse
  PlanRequest: PlanRequest
  PlanResponse: PlanResponse
  Wish: Wish
  Run: Run
  CheckResult: CheckResult
  Timing: Timing
  LogLine: LogLine
  DescribeSandboxRequest: DescribeSandboxRequest
  DescribeSandboxResponse: DescribeSandboxResponse
  CheckRequest: CheckRequest
  CheckResponse: CheckResponse
  DeployRequest: DeployRequest
  DeployResponse: DeployResponse
  WakeRequest: WakeRequest
  WakeResponse: WakeResponse
  SleepRequest: SleepRequest
  SleepResponse: SleepResponse
  RemoveRequest: RemoveRequest
  RemoveResponse: RemoveResponse
  ReadLogsRequest: ReadLogsRequest
  ReadLogsResponse: ReadLogsResponse
  WatchRequest: WatchRequest
  WatchResponse: WatchResponse
}

/** Every service by name, with what its methods take and answer; `stream` is answered one by one. */
export interface Services {
  Generator: {
    DescribeGenerator: { request: DescribeGeneratorRequest, response: DescribeGeneratorResponse, stream: false }
    Generate: { request: GenerateRequest, response: GenerateResponse, stream: false }
    Bundle: { request: BundleRequest, response: BundleResponse, stream: false }
    Export: { request: ExportRequest, response: ExportResponse, stream: false }
  }
  Persistence: {
    DescribePersistence: { request: DescribePersistenceRequest, response: DescribePersistenceResponse, stream: false }
    Commit: { request: CommitRequest, response: CommitResponse, stream: false }
    GetApp: { request: GetAppRequest, response: GetAppResponse, stream: false }
    ListApps: { request: ListAppsRequest, response: ListAppsResponse, stream: false }
    Purge: { request: PurgeRequest, response: PurgeResponse, stream: false }
    GetArtefact: { request: GetArtefactRequest, response: GetArtefactResponse, stream: false }
    GetVersion: { request: GetVersionRequest, response: GetVersionResponse, stream: false }
    ListVersions: { request: ListVersionsRequest, response: ListVersionsResponse, stream: false }
    ListEvents: { request: ListEventsRequest, response: ListEventsResponse, stream: false }
    WatchEvents: { request: WatchEventsRequest, response: WatchEventsResponse, stream: true }
    TakeJob: { request: TakeJobRequest, response: TakeJobResponse, stream: false }
    FindIdempotencyKey: { request: FindIdempotencyKeyRequest, response: FindIdempotencyKeyResponse, stream: false }
  }
  Planner: {
    DescribePlanner: { request: DescribePlannerRequest, response: DescribePlannerResponse, stream: false }
    Plan: { request: PlanRequest, response: PlanResponse, stream: false }
  }
  Sandbox: {
    DescribeSandbox: { request: DescribeSandboxRequest, response: DescribeSandboxResponse, stream: false }
    Check: { request: CheckRequest, response: CheckResponse, stream: false }
    Deploy: { request: DeployRequest, response: DeployResponse, stream: false }
    Wake: { request: WakeRequest, response: WakeResponse, stream: false }
    Sleep: { request: SleepRequest, response: SleepResponse, stream: false }
    Remove: { request: RemoveRequest, response: RemoveResponse, stream: false }
    ReadLogs: { request: ReadLogsRequest, response: ReadLogsResponse, stream: true }
    Watch: { request: WatchRequest, response: WatchResponse, stream: true }
  }
}
