/**
 * Who signs in, by which account, token or organisation, and what was done. Door:
 * {@link org.jieming.api.resource.account.AccountResources}.
 */
@NullMarked
package org.jieming.api.resource.account;

import org.jspecify.annotations.NullMarked;
