package app.refrain.gallery.decision;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What was decided. */
interface DecisionRepository extends Repository<CurationDecision, Long> {

  CurationDecision save(CurationDecision decision);

  List<CurationDecision> findByPublicationIdOrderByIdDesc(UUID publicationId);
}
