package org.jieming.siting;

/**
 * People of one demand point who are given places at one site.
 *
 * @param point the demand point
 * @param site the site
 * @param people how many
 */
public record Seat(int point, int site, long people) {}
