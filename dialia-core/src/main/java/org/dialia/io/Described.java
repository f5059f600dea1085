package org.dialia.io;

import org.dialia.model.Positions;

/**
 * A part of a description with the places of its facts.
 *
 * @param <R> {@code Organisation}, {@code Deployment}, or the record of another file of facts
 * @param facts the record
 * @param positions where each fact is written
 */
public record Described<R extends Record>(R facts, Positions positions) {}
