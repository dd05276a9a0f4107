/** Holds the telephone of a desk above all pages, so that its sound outlives going from one to another. */
import { createContext } from 'svelte';
import type { Phone } from './phone.svelte.ts';

/** Empty until a page of somebody who takes calls fills it. */
export type PhoneHolder = { phone?: Phone };

export const [phoneHolder, setPhoneHolder] = createContext<PhoneHolder>();
