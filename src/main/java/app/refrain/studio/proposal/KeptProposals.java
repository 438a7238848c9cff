package app.refrain.studio.proposal;

import app.refrain.generation.GenerationFinished;
import app.refrain.generation.State;
import app.refrain.studio.Proposals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps pieces that are to be kept as soon as they are done, also if nobody looks any more. */
@Component
class KeptProposals {

  private static final Logger log = LoggerFactory.getLogger(KeptProposals.class);

  private final Proposals proposals;

  KeptProposals(Proposals proposals) {
    this.proposals = proposals;
  }

  @EventListener
  void finished(GenerationFinished event) {
    if (event.state() == State.DONE) {
      Thread.ofVirtual().name("keep-" + event.generation()).start(() -> keep(event));
    }
  }

  private void keep(GenerationFinished event) {
    try {
      proposals.keep(event.generation());
    } catch (RuntimeException e) {
      // Whoever opens the session keeps it then.
      log.warn("A piece could not be kept", e);
    }
  }
}
