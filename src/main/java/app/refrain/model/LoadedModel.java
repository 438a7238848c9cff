package app.refrain.model;

/**
 * A model with its identity.
 *
 * @param <M> what kind of model it is
 */
record LoadedModel<M>(M model, ModelId id) {}
