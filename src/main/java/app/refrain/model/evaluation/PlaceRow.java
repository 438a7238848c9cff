package app.refrain.model.evaluation;

import java.util.Collections;
import java.util.List;

/**
 * How probable a model finds the bars of a collection by where in their pieces they stand. A model
 * that copies what came before finds later bars more probable.
 *
 * @param natsPerQuarter of the bars of each of the {@link #PLACES}, total over total; null where no
 *     piece is so long
 */
public record PlaceRow(String collection, String engine, List<Double> natsPerQuarter) {

  /** The first bars of the places, from 1; a pickup counts as the first. */
  public static final List<Integer> PLACES = List.of(1, 5, 9, 17, 33);

  public PlaceRow {
    natsPerQuarter = Collections.unmodifiableList(natsPerQuarter);
  }

  /** The place that a bar belongs to, both from 0. */
  static int placeOf(int bar) {
    int place = PLACES.size() - 1;
    while (PLACES.get(place) > bar + 1) {
      place--;
    }
    return place;
  }
}
