/** The page's requests to the simulator. */

async function read(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error ?? `The simulator answered ${response.status}.`);
  return body;
}

export async function get(path, as) {
  const query = as ? `?as=${as}` : '';
  return read(await fetch(`/simulator/${path}${query}`));
}

/** Does something as a person; files in `values` go along by number. */
export async function act(body) {
  const files = [];
  const number = (file) => ({ $file: files.push(file) - 1 });
  const values = Object.fromEntries(
    Object.entries(body.values ?? {}).map(([key, value]) => {
      if (value instanceof File) return [key, number(value)];
      if (Array.isArray(value)) return [key, value.map((one) => (one instanceof File ? number(one) : one))];
      return [key, value];
    }),
  );
  for (const file of body.files ?? []) number(file);
  const form = new FormData();
  form.append('payload_json', JSON.stringify({ ...body, files: undefined, values }));
  for (const [index, file] of files.entries()) form.append(`files[${index}]`, file, file.name);
  return read(await fetch('/simulator/act', { method: 'POST', body: form }));
}

/** Calls `hear` with each event for this person; `lost` and `found` tell of the connection. */
export function listen(as, { hear, lost, found }) {
  const source = new EventSource(`/simulator/stream?as=${as}`);
  source.onmessage = (event) => hear(JSON.parse(event.data));
  source.onerror = lost;
  source.onopen = found;
  return () => source.close();
}
