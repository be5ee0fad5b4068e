package org.jieming.api.store.postgis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.postgresql.Driver;

/** Where the database is and how connections to it are made. Never shows the password that may stand in the URL. */
final class Address {
    private static final String PREFIX = "jdbc:postgresql:";
    private static final int SECONDS_TO_CONNECT = 5;
    /** A connection that gave no answer for so long is taken for dead; longer than any one step of ours. */
    private static final int SECONDS_TO_ANSWER = 600;

    private final String url;

    private Address(String url) {
        this.url = url;
    }

    /**
     * Takes a JDBC URL.
     *
     * @throws Malformed when it is none for PostgreSQL
     */
    static Address parse(String url) {
        if (!url.startsWith(PREFIX) || Driver.parseURL(url, new Properties()) == null) {
            throw new Malformed(
                    "database-url",
                    withoutSecrets(url),
                    Bilingual.of(
                            "应形如 jdbc:postgresql://主机:5432/数据库?user=账号&password=口令",
                            "It should look like jdbc:postgresql://host:5432/database?user=account&password=secret"));
        }
        return new Address(url);
    }

    /** The URL for the driver, secrets included. */
    String url() {
        return url;
    }

    /** What the driver is told; the URL prevails where it says otherwise. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "jieming");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", Integer.toString(SECONDS_TO_CONNECT));
        properties.setProperty("loginTimeout", Integer.toString(SECONDS_TO_CONNECT));
        properties.setProperty("socketTimeout", Integer.toString(SECONDS_TO_ANSWER));
        // all columns come as text, which is what VersionReader reads
        properties.setProperty("binaryTransfer", "false");
        return properties;
    }

    /** Opens a connection apart from any pool. */
    Connection connect() throws SQLException {
        Connection connection = new Driver().connect(url, properties());
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL");
        }
        return connection;
    }

    /** Host, port and database, for people. */
    @Override
    public String toString() {
        return withoutSecrets(url);
    }

    private static String withoutSecrets(String url) {
        String bare = url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
        return bare.replaceAll("//[^/@]*@", "//");
    }
}
