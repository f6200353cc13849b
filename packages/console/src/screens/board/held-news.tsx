import Button from '@cloudscape-design/components/button';
import { boardTexts } from '../../texts/board.ts';
import type { HeldOrder } from './hold-order.ts';

/** What changed while the order was held, and the way to see it. Its place is kept, so that it moves nothing when it comes. */
export function HeldNews({ held, onShow }: { readonly held: HeldOrder; readonly onShow: () => void }) {
  const { waiting, isBehind } = held;
  const p1 = waiting.filter(({ priority }) => priority === 'P1').length;
  return (
    <div className="held">
      {isBehind && (
        <Button variant={p1 > 0 ? 'primary' : 'normal'} onClick={onShow}>
          {waiting.length > 0 ? boardTexts.waiting(waiting.length, p1) : boardTexts.moved}
        </Button>
      )}
    </div>
  );
}
