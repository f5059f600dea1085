package org.dialia.model;

import java.time.LocalDate;

/**
 * The date at which a description is assessed. Rules that compare with today compare with it.
 *
 * @param date the day
 */
public record AsOf(LocalDate date) {}
