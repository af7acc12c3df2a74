import type { ServerResponse } from 'node:http';

/** Pages that wait to be told of changes. */
export interface Listeners {
  add(response: ServerResponse): void;
  tell(data: object): void;
  end(): void;
}

/** @see https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function listeners(): Listeners {
  const all = new Set<ServerResponse>();
  return {
    add(response) {
      all.add(response);
      response.once('close', () => all.delete(response));
    },
    tell(data) {
      for (const response of all) response.write(`data: ${JSON.stringify(data)}\n\n`);
    },
    end() {
      for (const response of all) response.end();
    },
  };
}
