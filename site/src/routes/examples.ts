import type { IconName } from '#lib/components/icon.svelte'

interface Example {
  title: string
  icon: IconName
  wish: string
}

export const examples: readonly Example[] = [
  {
    title: 'Dog walking',
    icon: 'dog',
    wish: 'I run a dog walking business. Clients have a name, phone and address. Each client has dogs with a name, breed and notes. Walks have a date, a duration and a price, and can be marked as paid. Show me unpaid walks and the total per month.'
  },
  {
    title: 'Reading list',
    icon: 'book',
    wish: 'Keep track of the books I read. A book has a title, an author, a number of pages, a status (to read, reading, finished) and a rating from 1 to 5. Show what I am reading now and how many books I finished per month. Use a warm dark green.'
  },
  {
    title: 'Stock room',
    icon: 'box',
    wish: 'An inventory for our small shop. Products have a name, a supplier, a price, a quantity and a minimum quantity. Suppliers have a name, an email and a phone. Show which products are running low and what the stock is worth.'
  },
  {
    title: 'Volunteers',
    icon: 'people',
    wish: 'We organise a community food bank. Volunteers have a name, a phone number and an email. Shifts have a date, a start time, a duration and a volunteer, and can be marked as confirmed. Show the shifts of this week that are not confirmed yet.'
  },
  {
    title: 'Flat hunt',
    icon: 'home',
    wish: 'Help me find a flat. Each flat has an address, a rent, a size in square metres, a link to the advert and a status: seen online, viewing booked, applied, rejected. Viewings have a date, a time and notes and belong to a flat. Show the viewings coming up and the average rent.'
  },
  {
    title: 'Recipe box',
    icon: 'pot',
    wish: 'A box for my family recipes. Recipes have a title, a course (starter, main, dessert), a cooking time, the steps as a long text and whether the children like it. Ingredients have a name and an amount and belong to a recipe. Let me search them and see the newest first.'
  }
]
