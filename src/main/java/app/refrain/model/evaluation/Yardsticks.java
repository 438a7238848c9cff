package app.refrain.model.evaluation;

import app.refrain.model.training.Corpus;
import app.refrain.music.Score;
import app.refrain.music.analysis.metrics.RhythmModel;
import app.refrain.music.analysis.metrics.TransitionModel;
import java.util.List;

/** What is usual in the training pieces of one collection. */
record Yardsticks(TransitionModel transitions, RhythmModel rhythms) {

  static Yardsticks of(String collection, List<Corpus.Piece> train) {
    List<Score> pieces =
        train.stream()
            .filter(p -> p.collection().equals(collection))
            .map(Corpus.Piece::score)
            .toList();
    return new Yardsticks(new TransitionModel(pieces), new RhythmModel(pieces));
  }
}
