/** One thing that expressions can say, for whoever writes, reads or suggests them. */
export interface ExpressionPart {
  /** How it is written: "round(number, digits?)". */
  form: string
  /** What it gives. */
  gives: string
  meaning: string
  /** Over a task with `hours`, `rate`, `due`, `start`, `title`, `status`, `tags`, whose customer has `name`, and walks. */
  example: string
}

export interface ExpressionFunction extends ExpressionPart {
  name: string
  kind: 'aggregate' | 'number' | 'date' | 'text' | 'missing'
}

/** What values are to expressions, and the field types that hold them. */
export const expressionTypes: readonly { name: string, fields: readonly string[], written: string }[] = [
  { name: 'number', fields: ['number', 'integer', 'percent', 'rating', 'money', 'duration'], written: '3, 2.5; money in minor units (250 is 2.50), duration in minutes, percent as 45' },
  { name: 'yes or no', fields: ['yes-no'], written: 'true, false; never missing' },
  { name: 'text', fields: ['text', 'long-text', 'email', 'phone', 'link', 'colour', 'rich-text', 'address', 'place'], written: '"Rex"' },
  { name: 'choice', fields: ['choice'], written: 'the id of a choice: "in-progress"' },
  { name: 'date', fields: ['date'], written: '"2026-11-23"' },
  { name: 'time', fields: ['time'], written: '"14:30"' },
  { name: 'date with time', fields: ['date-time'], written: '"2026-11-23T14:30", in the app\'s time zone' },
  { name: 'list', fields: ['tags', 'many-choice'], written: 'only on the right of "in" and inside size()' },
  { name: 'file', fields: ['image', 'file'], written: 'only inside has() and beside "== null"' },
  { name: 'record', fields: ['relation'], written: 'followed by a dot and a field of that record: customer.name' }
]

export const expressionOperators: readonly ExpressionPart[] = [
  { form: '+ - * /', gives: 'number', meaning: 'Arithmetic; "/" never truncates, dividing by 0 is missing.', example: 'hours * rate' },
  { form: '%', gives: 'number', meaning: 'What is left of dividing whole numbers, with the sign of the first.', example: 'parts % 2 == 0' },
  { form: 'date + number, date - number', gives: 'date', meaning: 'So many days later or earlier.', example: 'due + 14' },
  { form: 'date - date', gives: 'number', meaning: 'Whole days between; times of day do not count.', example: 'due - today()' },
  { form: 'text + text', gives: 'text', meaning: 'One after the other; whole numbers, dates and choices may stand in for text.', example: 'customer.name + ": " + title' },
  { form: '== !=', gives: 'yes or no', meaning: 'Same or not. "!=" is the opposite of "==", so it holds where a value is missing.', example: 'status != "done"' },
  { form: '< <= > >=', gives: 'yes or no', meaning: 'Order of numbers, dates and times; a date and a date with time are compared by their days.', example: 'due < today()' },
  { form: 'value == null', gives: 'yes or no', meaning: 'Whether the value is missing.', example: 'notes == null' },
  { form: '&& || !', gives: 'yes or no', meaning: 'And, or, not.', example: 'urgent && !(status == "done")' },
  { form: 'condition ? this : that', gives: 'what both are', meaning: 'One of two values; this is how to say "if".', example: 'urgent ? rate * 1.5 : rate' },
  { form: 'value in [a, b]', gives: 'yes or no', meaning: 'Whether it is one of those.', example: 'status in ["open", "in-progress"]' },
  { form: 'text in list', gives: 'yes or no', meaning: 'Whether a field with several values has this one; the letters A to Z may be large or small.', example: '"express" in tags' }
]

export const expressionFunctions: readonly ExpressionFunction[] = [
  { name: 'count', kind: 'aggregate', form: 'count(child, condition?)', gives: 'number', meaning: 'How many records belong to this one; with a condition, how many of those it holds for.', example: 'count(walk, !walk.paid)' },
  { name: 'sum', kind: 'aggregate', form: 'sum(number of the child, condition?)', gives: 'number', meaning: 'Their sum; 0 of none.', example: 'sum(walk.price, walk.paid)' },
  { name: 'avg', kind: 'aggregate', form: 'avg(number of the child, condition?)', gives: 'number', meaning: 'Their average, missing ones left out; missing of none.', example: 'avg(walk.price)' },
  { name: 'min', kind: 'aggregate', form: 'min(value of the child, condition?) or min(number, number, …)', gives: 'what it is of', meaning: 'The smallest; missing of none, or where one of the numbers is missing.', example: 'min(walk.date, walk.date >= today())' },
  { name: 'max', kind: 'aggregate', form: 'max(value of the child, condition?) or max(number, number, …)', gives: 'what it is of', meaning: 'The largest; missing of none, or where one of the numbers is missing.', example: 'max(hours - 8, 0)' },
  { name: 'round', kind: 'number', form: 'round(number, digits?)', gives: 'number', meaning: 'To whole numbers, or to 1 to 6 digits; halves away from zero.', example: 'round(hours * rate / 60, 2)' },
  { name: 'floor', kind: 'number', form: 'floor(number)', gives: 'number', meaning: 'The whole number below.', example: 'floor(hours)' },
  { name: 'ceil', kind: 'number', form: 'ceil(number)', gives: 'number', meaning: 'The whole number above.', example: 'ceil(hours)' },
  { name: 'abs', kind: 'number', form: 'abs(number)', gives: 'number', meaning: 'Without its sign.', example: 'abs(due - today())' },
  { name: 'percent', kind: 'number', form: 'percent(part, whole)', gives: 'number', meaning: '45 for 45 %; missing where the whole is 0.', example: 'percent(count(walk, walk.paid), count(walk))' },
  { name: 'today', kind: 'date', form: 'today()', gives: 'date', meaning: 'The day in the app\'s time zone.', example: 'due < today()' },
  { name: 'now', kind: 'date', form: 'now()', gives: 'date with time', meaning: 'The minute in the app\'s time zone.', example: 'due < now()' },
  { name: 'date', kind: 'date', form: 'date(date with time)', gives: 'date', meaning: 'Its day.', example: 'date(due) == today()' },
  { name: 'year', kind: 'date', form: 'year(date)', gives: 'number', meaning: 'Its year.', example: 'year(due)' },
  { name: 'month', kind: 'date', form: 'month(date)', gives: 'number', meaning: '1 to 12.', example: 'month(due) == month(today())' },
  { name: 'day', kind: 'date', form: 'day(date)', gives: 'number', meaning: '1 to 31.', example: 'day(due)' },
  { name: 'weekday', kind: 'date', form: 'weekday(date)', gives: 'number', meaning: '1 Monday to 7 Sunday.', example: 'weekday(due) >= 6' },
  { name: 'minutes', kind: 'date', form: 'minutes(from, to)', gives: 'number', meaning: 'Minutes between two times, or two dates with time; below 0 when the second is earlier.', example: 'minutes(start, due)' },
  { name: 'size', kind: 'text', form: 'size(text or list)', gives: 'number', meaning: 'How many characters, or how many values.', example: 'size(title) <= 40' },
  { name: 'contains', kind: 'text', form: 'text.contains(part)', gives: 'yes or no', meaning: 'Whether the part is in it, letter by letter.', example: 'title.contains("VIP")' },
  { name: 'startsWith', kind: 'text', form: 'text.startsWith(part)', gives: 'yes or no', meaning: 'Whether it begins so.', example: 'title.startsWith("Re")' },
  { name: 'endsWith', kind: 'text', form: 'text.endsWith(part)', gives: 'yes or no', meaning: 'Whether it ends so.', example: 'title.endsWith("!")' },
  { name: 'lower', kind: 'text', form: 'lower(text)', gives: 'text', meaning: 'A to Z as small letters; others stay.', example: 'lower(title).contains("vip")' },
  { name: 'upper', kind: 'text', form: 'upper(text)', gives: 'text', meaning: 'a to z as capitals; others stay.', example: 'upper(status)' },
  { name: 'has', kind: 'missing', form: 'has(field)', gives: 'yes or no', meaning: 'Whether it is there.', example: 'has(due)' },
  { name: 'coalesce', kind: 'missing', form: 'coalesce(value, value, …)', gives: 'what they are', meaning: 'The first that is there.', example: 'coalesce(rate, 6000) * hours' }
]
