import type { Model } from "@nixgen/schema";
import { drawPicture } from "./draw-picture.js";
import { flowPictureOf } from "./flow-picture-of.js";
import { placePicture } from "./place-picture.js";

/** The ways of requests as an SVG picture; undefined where no way leads anywhere. */
export function flowSvg(model: Model): string | undefined {
  const picture = flowPictureOf(model);
  return picture && drawPicture(placePicture(picture), picture.title, picture.description);
}
