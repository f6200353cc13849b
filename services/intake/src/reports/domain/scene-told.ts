import { OneLine } from '@muster/core';
import * as z from 'zod';

/** What somebody tells of the scene, as `SceneFacts` keeps it; what nobody knows is left out. */
export const SceneTold = z.object({
  access: OneLine(500).optional(),
  casualties: OneLine(500).optional(),
  emergencyServices: OneLine(500).optional(),
});
