package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.SchemaShapes;

/** The schemas of accounts, tokens and sessions. */
final class AccountSchemas {
    private AccountSchemas() {}

    static void describe(ObjectNode schemas) {
        SchemaShapes.object(schemas.putObject("account"), "id", "name", "closed", "grants");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("accounts"), "accounts"), "accounts"),
                "account");
        SchemaShapes.object(schemas.putObject("token"), "id", "name", "created", "expires");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("tokens"), "tokens"), "tokens"), "token");
        SchemaShapes.object(schemas.putObject("audit"), "entries", "links");
        ObjectNode account =
                SchemaShapes.object(schemas.putObject("newAccount"), "name").putObject("properties");
        List.of("id", "name", "password")
                .forEach(member -> account.putObject(member).put("type", "string"));
        ObjectNode grant = SchemaShapes.object(
                        account.putObject("grants").put("type", "array").putObject("items"), "role")
                .putObject("properties");
        SchemaShapes.choice(
                grant.putObject("role"),
                Arrays.stream(Role.values()).map(Role::word).toList());
        grant.putObject("division").put("type", "string").put("nullable", true);
        ObjectNode token =
                SchemaShapes.object(schemas.putObject("newToken"), "name").putObject("properties");
        token.putObject("name").put("type", "string");
        SchemaShapes.choice(
                token.putObject("role"),
                Arrays.stream(Role.values()).map(Role::word).toList());
        token.putObject("reads_only").put("type", "boolean").put("default", false);
        token.putObject("reports_only").put("type", "boolean").put("default", false);
        token.putObject("days")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", 366)
                .put("default", 90);
        ObjectNode password = SchemaShapes.object(schemas.putObject("newPassword"), "current", "password")
                .putObject("properties");
        List.of("current", "password")
                .forEach(member ->
                        password.putObject(member).put("type", "string").put("format", "password"));
        SchemaShapes.object(schemas.putObject("session"), "signed_in", "roles", "grants", "writes");
        ObjectNode signIn = SchemaShapes.object(schemas.putObject("signIn"), "account", "password")
                .putObject("properties");
        signIn.putObject("account").put("type", "string");
        signIn.putObject("password").put("type", "string").put("format", "password");
    }
}
