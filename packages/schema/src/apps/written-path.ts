import type { Path } from "../diagnostic.js";
import type { Model } from "../model/model.js";
import { oncePer } from "../once-per.js";
import { standsAt } from "../parse/value-at.js";
import { placesOf } from "./places.js";

const placesOfModel = oncePer(({ appPlaces }: Model) => placesOf(appPlaces));

/**
 * Where the author of a config wrote what stands at a path of the model: in an app, if the entry
 * comes from one.
 */
export function writtenPath(model: Model, path: Path): Path {
  const origin = placesOfModel(model).originOf(path)?.path;
  if (origin === undefined) return path;
  const stands = (length: number) => standsAt(model.config, origin.slice(0, length));
  return origin.slice(0, origin.findLastIndex((_, index) => stands(index + 1)) + 1);
}
