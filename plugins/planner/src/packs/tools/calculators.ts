import type { ToolLine } from '../tools.ts'

const does = 'calculate|calculates|calculation|calculations|calculator|result|results|history|input|inputs|amount|breakdown|summary|reset|clear|instantly|live|formula|enter|display'

function formula (known: string, name: string, words: string, more: { doing?: string, does?: string } = {}): ToolLine {
  return { words, block: 'formula', options: { known }, name, ...more, does: `${does}|${more.does ?? ''}` }
}

/** Calculators for one question, by the names of the block "formula". */
export const calculators: Record<string, ToolLine> = {
  'tip-calculator': formula('tip', 'Tip Calculator', 'tip calculator|tip splitter|bill splitter|bill split calculator|tip and bill calculator|restaurant tip calculator', { doing: 'calculate tip|work out tip|how much to tip', does: 'tip|bill|split|splitting|people|person|percentage|percentages|custom|total' }),
  'age-calculator': formula('age', 'Age Calculator', 'age calculator|birthday calculator|age counter', { doing: 'calculate age|how old', does: 'age|birthday|birth|years|months|days|date|next' }),
  'bmi-calculator': formula('bmi', 'BMI Calculator', 'bmi calculator|body mass index calculator|bmi tracker tool|bmi checker', { doing: 'calculate bmi|calculate body mass index', does: 'bmi|weight|height|category|categories|chart|metric|imperial|health|scale' }),
  'cooking-converter': formula('cooking', 'Cooking Converter', 'cooking converter|kitchen converter|baking converter|cup to gram converter|cooking unit converter|recipe converter|cooking measurement converter', { doing: 'convert cup to gram|convert cup', does: 'cups|grams|spoons|ounces|ingredient|convert' }),
  'date-calculator': formula('dates', 'Date Calculator', 'date calculator|day between date|date difference calculator|day calculator|days until calculator|date difference tool|day counter', { doing: 'day between two date|count day between', does: 'days|weeks|dates|between|add|subtract|date' }),
  'discount-calculator': formula('discount', 'Discount Calculator', 'discount calculator|sale price calculator|price off calculator', { doing: 'calculate discount', does: 'discount|price|tax|percent|sale|saving' }),
  'fuel-cost': formula('fuel', 'Fuel Cost', 'fuel cost calculator|trip cost calculator|fuel calculator|gas cost calculator|petrol cost calculator|road trip cost calculator', { doing: 'calculate fuel cost', does: 'fuel|distance|consumption|cost|price|trip|people|share' }),
  'gpa-calculator': formula('gpa', 'GPA Calculator', 'gpa calculator|grade calculator|grade point average calculator|cgpa calculator', { doing: 'calculate gpa|calculate my gpa', does: 'gpa|course|courses|credit|credits|grade|grades|semester|breakdown' }),
  'loan-calculator': formula('loan', 'Loan Calculator', 'loan calculator|loan payment calculator|amortization calculator|car loan calculator|emi calculator|amortization table', { doing: 'calculate loan payment', does: 'loan|interest|rate|term|monthly|payment|schedule|amortization|principal' }),
  'mortgage-calculator': formula('mortgage', 'Mortgage Calculator', 'mortgage calculator|home loan calculator|mortgage payment calculator|house payment calculator', { doing: 'calculate mortgage', does: 'mortgage|down|payment|interest|rate|term|tax|taxes|insurance|monthly|schedule|amortization' }),
  'pace-calculator': formula('pace', 'Pace Calculator', 'pace calculator|running pace calculator|running calculator|race pace calculator|marathon pace calculator', { does: 'pace|speed|distance|time|race|kilometre|mile' }),
  'debt-payoff': formula('payoff', 'Debt Payoff', 'debt payoff calculator|debt calculator|credit card payoff calculator|payoff calculator|debt payoff planner', { does: 'debt|payment|interest|balance|months|extra' }),
  'percentage-calculator': formula('percent', 'Percentage Calculator', 'percentage calculator|percent calculator|percent change calculator', { doing: 'calculate percentage', does: 'percent|percentage|change|increase|decrease|number' }),
  retirement: formula('retirement', 'Retirement Calculator', 'retirement calculator|pension calculator|retirement planner calculator|fire calculator', { does: 'retirement|savings|age|inflation|return|contribution|monthly' }),
  'savings-calculator': formula('savings', 'Savings Calculator', 'saving calculator|compound interest calculator|interest calculator|investment calculator|savings goal calculator|investment growth calculator', { doing: 'calculate compound interest', does: 'savings|interest|compound|rate|year|years|deposit|monthly|contribution|growth|chart' }),
  'time-zones': formula('time-zones', 'Time Zones', 'time zone converter|timezone converter|meeting time converter|time zone calculator|time zone tool', { doing: 'convert time zone', does: 'time|zone|zones|city|cities|convert|world' }),
  'unit-price': formula('unit-price', 'Unit Price', 'unit price calculator|price per unit calculator|best value calculator|price per kilo calculator', { does: 'price|unit|offers|compare|value|best' }),
  'vat-calculator': formula('vat', 'VAT Calculator', 'vat calculator|sales tax calculator|tax calculator|gst calculator', { doing: 'calculate vat|calculate sales tax', does: 'vat|tax|net|gross|price|rate|remove|add' })
}
