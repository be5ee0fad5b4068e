package org.jieming.api.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.Limits;
import org.jieming.api.http.Listening;
import org.jieming.api.http.RestrictedPoints;
import org.jieming.api.http.Tls;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How the server stands on the net and what it puts up with: options of {@code serve}. */
final class HttpOptions {
    private static final int MIB = 20;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "监听地址,默认仅本机 ${DEFAULT-VALUE}。Address to listen on.")
    private String host = "";

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "端口,默认 ${DEFAULT-VALUE};0 为任选。Port; 0 picks a free one.")
    private int port;

    @Option(
            names = "--behind-proxy",
            description = "前面有我方的反向代理,信任其 X-Forwarded-*。A proxy of ours stands in front; believe its X-Forwarded-*.")
    private boolean behindProxy;

    @Option(
            names = "--tls-certificate",
            paramLabel = "PEM",
            description = "证书链文件(PEM),与 --tls-key 同用。File of certificates, with --tls-key.")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "PEM", description = "私钥文件(PEM, PKCS #8, 未加密)。File of the private key.")
    private @Nullable Path key;

    @Option(names = "--cors", description = "允许其他网站的网页读取(CORS)。Let pages of other sites read.")
    private boolean cors;

    @Option(
            names = "--log-requests",
            description = "每个请求都记一行日志;否则只记写入、拒绝、失败和慢的。Log every request, not only writes, refusals, failures"
                    + " and slow ones.")
    private boolean logRequests;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "收发文件的临时目录。Folder for files under way; the system's temporary folder by default.")
    private @Nullable Path workspace;

    @Option(
            names = "--restricted-points",
            paramLabel = "HOW",
            defaultValue = "rounded",
            description = "界桩等限制坐标对公众的处理:rounded 取三位小数,withheld 不公布,默认 ${DEFAULT-VALUE}。What the public is told of the"
                    + " places of boundary markers: rounded to three decimals of a degree, or withheld.")
    private RestrictedPoints points = RestrictedPoints.ROUNDED;

    @Option(
            names = "--max-body-mib",
            paramLabel = "N",
            defaultValue = "16",
            description = "请求正文上限,默认 ${DEFAULT-VALUE} MiB。Largest request body.")
    private int bodyMib;

    @Option(
            names = "--max-file-mib",
            paramLabel = "N",
            defaultValue = "512",
            description = "接收文件上限,默认 ${DEFAULT-VALUE} MiB。Largest file received.")
    private int fileMib;

    @Option(
            names = "--max-header-kib",
            paramLabel = "N",
            defaultValue = "64",
            description = "请求头上限,默认 ${DEFAULT-VALUE} KiB。Largest request header.")
    private int headerKib;

    @Option(
            names = "--max-wait-seconds",
            paramLabel = "N",
            defaultValue = "5",
            description = "等待所要求修订的上限,默认 ${DEFAULT-VALUE} 秒。Longest wait for a revision demanded.")
    private int wait;

    @Option(
            names = "--max-question-seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "单次查询上限,默认 ${DEFAULT-VALUE} 秒。Longest question.")
    private int question;

    @Option(
            names = "--max-idle-seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "连接静默上限,默认 ${DEFAULT-VALUE} 秒。Longest silence of a connection.")
    private int idle;

    @Option(
            names = "--max-farewell-seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "停止时等待在途请求的上限,默认 ${DEFAULT-VALUE} 秒。Longest time to finish what is being answered when told"
                    + " to stop.")
    private int farewell;

    HttpSettings settings() {
        Limits limits = new Limits(
                (long) bodyMib << MIB,
                (long) fileMib << MIB,
                headerKib << 10,
                Duration.ofSeconds(wait),
                Duration.ofSeconds(question),
                Duration.ofSeconds(idle),
                Duration.ofSeconds(farewell));
        Path files = workspace == null ? Path.of(System.getProperty("java.io.tmpdir")) : workspace;
        return new HttpSettings(
                new Listening(host, port, behindProxy, tls()), limits, cors, logRequests, files, points);
    }

    private Optional<Tls> tls() {
        return certificate == null || key == null ? Optional.empty() : Optional.of(new Tls(certificate, key));
    }

    /**
     * Sees to it that passwords cannot be overheard.
     *
     * @throws ParameterException when it would listen beyond this machine in the clear
     */
    void demandSecrecy(CommandLine command) {
        if ((certificate == null) != (key == null)) {
            throw new ParameterException(
                    command, "--tls-certificate 与 --tls-key 须同时给出 --tls-certificate and --tls-key go together");
        }
        if (settings().listening().canBeOverheard()) {
            throw new ParameterException(
                    command,
                    "监听本机以外的地址须有 --tls-certificate 和 --tls-key,或在反向代理之后用 --behind-proxy,否则密码会被窃听。"
                            + "To listen beyond this machine takes --tls-certificate and --tls-key, or a proxy that encrypts and"
                            + " --behind-proxy: passwords could be overheard otherwise");
        }
    }
}
