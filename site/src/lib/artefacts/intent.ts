import { list, number, object, text, type Json } from '#lib/json.ts'
import { readFinding, type Finding } from '#lib/artefacts/finding.ts'

/** Characters of the wish's text in UTF-16 code units, end exclusive. */
export interface Span {
  start: number
  end: number
}

export interface Understanding {
  element: string
  kind: string
  sentence: string
  spans: Span[]
  source: 'stated' | 'inferred' | 'assumed'
}

export interface Lost {
  span: Span
  text: string
  nearest: string[]
}

export interface Question {
  id: string
  text: string
  options: string[]
  defaultOption: string
  /** For each option the change that takes it, as a wish; empty where nothing would change. */
  wishes: string[]
}

export interface Intent {
  restatement: string[]
  understood: Understanding[]
  notUnderstood: Lost[]
  questions: Question[]
  verdict: string
  findings: Finding[]
}

export function readIntent (value: Json): Intent {
  const intent = object(value)
  return {
    restatement: list(intent.restatement, text),
    understood: list(intent.understood, readUnderstanding),
    notUnderstood: list(intent.notUnderstood, readLost),
    questions: list(intent.questions, readQuestion),
    verdict: text(intent.verdict),
    findings: list(intent.findings, readFinding)
  }
}

function readUnderstanding (value: Json): Understanding {
  const item = object(value)
  const source = text(item.source)
  return {
    element: text(item.element),
    kind: text(item.kind),
    sentence: text(item.sentence),
    spans: list(item.spans, readSpan),
    source: source === 'stated' || source === 'inferred' ? source : 'assumed'
  }
}

function readLost (value: Json): Lost {
  const lost = object(value)
  return { span: readSpan(lost.span), text: text(lost.text), nearest: list(lost.nearest, text) }
}

function readQuestion (value: Json): Question {
  const question = object(value)
  return {
    id: text(question.id),
    text: text(question.text),
    options: list(question.options, text),
    defaultOption: text(question.defaultOption),
    wishes: list(question.wishes, text)
  }
}

function readSpan (value: Json): Span {
  const span = object(value)
  return { start: number(span.start), end: number(span.end) }
}
