package org.dialia.io;

import org.dialia.model.Positions;

/**
 * A part of a description with the places of its facts.
 *
 * @param <R> {@code Organisation} or {@code Deployment}
 * @param facts the record
 * @param positions where each fact is written
 */
public record Described<R extends Record>(R facts, Positions positions) {}
