/**
 * What is said to people: every sentence, title and complaint in Chinese and in English.
 * Doors: {@link org.jieming.language.Bilingual}, and {@link org.jieming.language.Malformed} for input that cannot be read;
 * {@link org.jieming.language.Writing} makes one of texts that read the same.
 * Knows no domain; everything else may lean on it.
 * Trap: a text in one language only is a defect; {@code Bilingual} refuses blanks.
 */
@NullMarked
package org.jieming.language;

import org.jspecify.annotations.NullMarked;
