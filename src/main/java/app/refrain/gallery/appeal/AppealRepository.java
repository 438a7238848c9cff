package app.refrain.gallery.appeal;

import app.refrain.gallery.appeal.PublicationAppeal.State;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Appeals. */
interface AppealRepository extends Repository<PublicationAppeal, UUID> {

  PublicationAppeal saveAndFlush(PublicationAppeal appeal);

  Optional<PublicationAppeal> findByIdAndState(UUID id, State state);

  void flush();
}
