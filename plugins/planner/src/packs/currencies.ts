/** What a region pays in, and the day its week begins with when that is not Monday (1). */
const regions: Record<string, string> = {
  EUR: 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK MC SM VA AD ME XK BG', USD: 'US PR GU EC SV PA TL ZW', GBP: 'GB', CHF: 'CH LI', SEK: 'SE', NOK: 'NO', DKK: 'DK GL FO',
  PLN: 'PL', CZK: 'CZ', HUF: 'HU', RON: 'RO', CAD: 'CA', AUD: 'AU', NZD: 'NZ', JPY: 'JP', CNY: 'CN', INR: 'IN', BRL: 'BR', MXN: 'MX', ZAR: 'ZA', KRW: 'KR', SGD: 'SG', HKD: 'HK', TWD: 'TW', THB: 'TH', IDR: 'ID',
  MYR: 'MY', PHP: 'PH', VND: 'VN', TRY: 'TR', ILS: 'IL', AED: 'AE', SAR: 'SA', KWD: 'KW', EGP: 'EG', NGN: 'NG', KES: 'KE', GHS: 'GH', MAD: 'MA', ARS: 'AR', CLP: 'CL', COP: 'CO', PEN: 'PE', UYU: 'UY', PKR: 'PK', BDT: 'BD', LKR: 'LK', UAH: 'UA', ISK: 'IS', QAR: 'QA', JOD: 'JO', TND: 'TN'
}

export const currencyOfRegion = new Map(Object.entries(regions).flatMap(([currency, codes]) => codes.split(' ').map(code => [code, currency] as const)))

export const regionOfLanguage = new Map(Object.entries({ en: 'US', de: 'DE', fr: 'FR', es: 'ES', it: 'IT', pt: 'PT', nl: 'NL', sv: 'SE', da: 'DK', nb: 'NO', no: 'NO', fi: 'FI', pl: 'PL', cs: 'CZ', ja: 'JP', zh: 'CN', ko: 'KR', hi: 'IN', ar: 'AE', tr: 'TR', el: 'GR', hu: 'HU', ro: 'RO', uk: 'UA', he: 'IL' }))

/** Cities whose time zone tells the region when the locale names none. */
export const regionOfZone = new Map(Object.entries({
  'Europe/Berlin': 'DE', 'Europe/London': 'GB', 'Europe/Paris': 'FR', 'Europe/Madrid': 'ES', 'Europe/Rome': 'IT', 'Europe/Vienna': 'AT', 'Europe/Zurich': 'CH', 'Europe/Lisbon': 'PT', 'Europe/Amsterdam': 'NL', 'Europe/Brussels': 'BE',
  'Europe/Dublin': 'IE', 'Europe/Warsaw': 'PL', 'Europe/Prague': 'CZ', 'Europe/Stockholm': 'SE', 'Europe/Oslo': 'NO', 'Europe/Copenhagen': 'DK', 'Europe/Helsinki': 'FI', 'Europe/Athens': 'GR', 'Europe/Budapest': 'HU', 'Europe/Bucharest': 'RO', 'Europe/Istanbul': 'TR',
  'America/New_York': 'US', 'America/Chicago': 'US', 'America/Denver': 'US', 'America/Los_Angeles': 'US', 'America/Toronto': 'CA', 'America/Vancouver': 'CA', 'America/Mexico_City': 'MX', 'America/Sao_Paulo': 'BR', 'America/Buenos_Aires': 'AR', 'America/Argentina/Buenos_Aires': 'AR', 'America/Bogota': 'CO',
  'Asia/Tokyo': 'JP', 'Asia/Shanghai': 'CN', 'Asia/Hong_Kong': 'HK', 'Asia/Singapore': 'SG', 'Asia/Kolkata': 'IN', 'Asia/Calcutta': 'IN', 'Asia/Dubai': 'AE', 'Asia/Seoul': 'KR', 'Asia/Jakarta': 'ID', 'Asia/Bangkok': 'TH', 'Asia/Karachi': 'PK', 'Asia/Dhaka': 'BD', 'Asia/Manila': 'PH', 'Asia/Kuwait': 'KW',
  'Australia/Sydney': 'AU', 'Australia/Melbourne': 'AU', 'Pacific/Auckland': 'NZ', 'Africa/Johannesburg': 'ZA', 'Africa/Lagos': 'NG', 'Africa/Nairobi': 'KE', 'Africa/Cairo': 'EG'
}))

export const currencyWords: [RegExp, string][] = [
  [/€|\beuros?\b|\bEUR\b/, 'EUR'], [/£|\bpounds sterling\b|\bGBP\b/, 'GBP'], [/\bUSD\b|\b(?:US )?dollars\b|US\$|(?<![A-Z])\$/, 'USD'], [/\bCHF\b|\bSwiss francs?\b/, 'CHF'], [/₹|\brupees?\b|\bINR\b/, 'INR'], [/¥|\byen\b|\bJPY\b/, 'JPY'], [/\bnaira\b|₦/, 'NGN']
]

export const sundayRegions = new Set('US CA MX JP KR TW HK IN IL BR CO PE ZA PH SG TH ID SA PK BD KE PR GT HN NI PA SV VE DO JM'.split(' '))
export const saturdayRegions = new Set('EG KW QA JO BH IQ LY OM AF IR SD DZ'.split(' '))
export const withoutMinorUnits = new Set(['JPY', 'KRW', 'CLP', 'VND', 'ISK'])
