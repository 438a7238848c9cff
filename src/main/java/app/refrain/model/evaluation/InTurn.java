package app.refrain.model.evaluation;

import app.refrain.model.training.Corpus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pieces by collection. */
final class InTurn {

  private InTurn() {}

  /** The pieces of each collection, collections in the order in which they first appear. */
  static Map<String, List<Corpus.Piece>> collections(List<Corpus.Piece> pieces) {
    Map<String, List<Corpus.Piece>> collections = new LinkedHashMap<>();
    pieces.forEach(p -> collections.computeIfAbsent(p.collection(), c -> new ArrayList<>()).add(p));
    return collections;
  }

  /** One piece of each collection in turn, so that wherever one stops all have had their share. */
  static List<Corpus.Piece> of(List<Corpus.Piece> pieces) {
    Map<String, List<Corpus.Piece>> collections = collections(pieces);
    List<Corpus.Piece> inTurn = new ArrayList<>();
    for (int i = 0; inTurn.size() < pieces.size(); i++) {
      for (List<Corpus.Piece> collection : collections.values()) {
        if (i < collection.size()) {
          inTurn.add(collection.get(i));
        }
      }
    }
    return inTurn;
  }
}
