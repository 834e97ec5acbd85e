import { defineSection, itemsSchema, linkSchema, textSchema, type Link, type SectionOptions } from '../../../src/blocks/define-section.ts'

interface PricingOptions extends SectionOptions {
  tiers: { name: string, text?: string, price: string, yearly?: string, per?: string, features?: string[], action?: Link, best?: boolean }[]
  note?: string
  saving?: string
}

export const block = defineSection<PricingOptions>({
  name: 'pricing',
  component: 'Pricing',
  navigation: 'Pricing',
  summary: 'Tiers side by side with their prices and what they include; a switch between monthly and yearly prices where there are both.',
  properties: {
    tiers: itemsSchema({
      name: textSchema('"Starter".', 60),
      text: textSchema('Who it is for, in one sentence.'),
      price: textSchema('With its currency: "€19", "Free".', 40),
      yearly: textSchema('The price a month where a year is paid at once: "€15".', 40),
      per: textSchema('What it is the price of: "per month", "per person". "per month" where there are yearly prices.', 60),
      features: { type: 'array', maxItems: 14, items: textSchema('One thing that is included.', 120) },
      action: linkSchema('The button.'),
      best: { type: 'boolean', description: 'Whether it is the one to recommend.' }
    }, ['name', 'price'], 4),
    saving: textSchema('Said beside the yearly prices: "2 months free".', 40),
    note: textSchema('A small print below: "Prices without VAT."', 300)
  },
  required: ['tiers'],
  example: { tiers: [{ name: 'One dog', price: '£12', per: 'a walk', features: ['One hour', 'A photo each time'] }, { name: 'Two dogs', price: '£20', per: 'a walk', best: true }] },
  title: 'Simple prices',
  words: ({ options }) => ({
    tiers: options.tiers.map(({ name, text = '', price, yearly, per, features = [], action }) => ({
      name, text, price, ...(yearly === undefined ? {} : { yearly }), per: per ?? (options.tiers.some(tier => tier.yearly !== undefined) ? 'per month' : ''), features, ...(action === undefined ? {} : { action: action.label })
    })),
    ...(options.saving === undefined ? {} : { saving: options.saving }),
    note: options.note ?? ''
  }),
  shown: ({ options }) => ({ tiers: options.tiers.map(({ features = [], action, best, yearly }) => ({ features: features.length, to: action?.to, best, yearly: yearly !== undefined })) })
})
