import type { Place } from '@muster/contracts';

/** More of a place's words helps no search. */
const MOST_SEARCHED = 200;

/** A map of a place that opens in any browser: a mark at its coordinates where they are known, else a search for its words. */
export const mapAddress = ({ text, coordinates }: Place): string => {
  if (coordinates === undefined) {
    const words = [...text].slice(0, MOST_SEARCHED).join('').toWellFormed();
    return `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(words)}`;
  }
  const { latitude, longitude } = coordinates;
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
};

/** The place for the map application of the phone itself (RFC 5870); undefined without coordinates. */
export const geoAddress = ({ coordinates }: Place): string | undefined =>
  coordinates && `geo:${coordinates.latitude},${coordinates.longitude}`;
