import { frameOf } from './frame.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => frameOf(locals);
