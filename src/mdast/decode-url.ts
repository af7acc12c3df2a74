/** An address without percent-encoding; as it is where it is not encoded as URLs are. */
export function decodeUrl(address: string, decode: (text: string) => string = decodeURIComponent): string {
  try {
    return decode(address);
  } catch {
    return address;
  }
}
