{{- define "zev-mud.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" }}
{{- end }}

{{/* The release, unless it has the chart's name in it already. */}}
{{- define "zev-mud.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" }}
{{- else if contains (include "zev-mud.name" .) .Release.Name }}
{{- .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name (include "zev-mud.name" .) | trunc 40 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{/* Every template about a component is called with (list $ "server"). */}}
{{- define "zev-mud.componentName" -}}
{{- printf "%s-%s" (include "zev-mud.fullname" (first .)) (last .) }}
{{- end }}

{{- define "zev-mud.selectorLabels" -}}
{{- $root := first . -}}
app.kubernetes.io/name: {{ include "zev-mud.name" $root }}
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/component: {{ last . }}
{{- end }}

{{- define "zev-mud.labels" -}}
{{- $root := first . -}}
{{ include "zev-mud.selectorLabels" . }}
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: zev-mud
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version | replace "+" "_" }}
{{- end }}

{{- define "zev-mud.values" -}}
{{- $key := ternary "webUi" (last .) (eq (last .) "web-ui") -}}
{{- index (first .).Values $key | toYaml }}
{{- end }}

{{- define "zev-mud.image" -}}
{{- $root := first . -}}
{{- $image := (include "zev-mud.values" . | fromYaml).image -}}
{{- if $image.digest -}}
{{ printf "%s/%s@%s" $root.Values.image.registry $image.repository $image.digest }}
{{- else -}}
{{ printf "%s/%s:%s" $root.Values.image.registry $image.repository (default $root.Chart.AppVersion $root.Values.image.tag) }}
{{- end }}
{{- end }}

{{- define "zev-mud.podSecurity" -}}
runAsNonRoot: true
runAsUser: 1001
runAsGroup: 1001
fsGroup: 1001
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "zev-mud.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* A start may take as long as the migration of a large database. */}}
{{- define "zev-mud.probes" -}}
startupProbe:
  httpGet: { path: /health/live, port: metrics }
  periodSeconds: 2
  failureThreshold: 90
readinessProbe:
  httpGet: { path: /health/ready, port: metrics }
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 2
livenessProbe:
  httpGet: { path: /health/live, port: metrics }
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
{{- end }}

{{/* Balancers hear that the pod leaves before it closes its doors. */}}
{{- define "zev-mud.preStop" -}}
preStop:
  sleep:
    seconds: 5
{{- end }}

{{- define "zev-mud.graceSeconds" -}}
{{- add (include "zev-mud.values" . | fromYaml).shutdownSeconds 15 }}
{{- end }}

{{- define "zev-mud.env" -}}
{{- $root := first . -}}
{{- $own := include "zev-mud.values" . | fromYaml -}}
- { name: LOG_LEVEL, value: {{ $root.Values.logLevel | quote }} }
- { name: LOG_FORMAT, value: json }
- { name: SHUTDOWN_TIMEOUT, value: {{ $own.shutdownSeconds | quote }} }
{{- range $name, $value := $own.env }}
- { name: {{ $name }}, value: {{ $value | quote }} }
{{- end }}
{{- end }}

{{- define "zev-mud.spread" -}}
- maxSkew: 1
  topologyKey: topology.kubernetes.io/zone
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels: {{- include "zev-mud.selectorLabels" . | nindent 6 }}
- maxSkew: 1
  topologyKey: kubernetes.io/hostname
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels: {{- include "zev-mud.selectorLabels" . | nindent 6 }}
{{- end }}

{{- define "zev-mud.databaseSecret" -}}
{{- default (printf "%s-database" (include "zev-mud.fullname" .)) .Values.database.existingSecret }}
{{- end }}

{{- define "zev-mud.dataClaim" -}}
{{- default (printf "%s-data" (include "zev-mud.fullname" .)) .Values.server.persistence.existingClaim }}
{{- end }}

{{- define "zev-mud.proxyUrl" -}}
{{- if .Values.public.host }}
{{- printf "%s://%s/ws" (ternary "wss" "ws" .Values.public.tls) .Values.public.host }}
{{- end }}
{{- end }}

{{- define "zev-mud.origins" -}}
{{- if .Values.public.origins }}
{{- join "," .Values.public.origins }}
{{- else if .Values.public.host }}
{{- printf "%s://%s" (ternary "https" "http" .Values.public.tls) .Values.public.host }}
{{- else }}
{{- "*" }}
{{- end }}
{{- end }}

{{/* The first three nodes, through which the others join: also where there are fewer, or scaling would restart every node. */}}
{{- define "zev-mud.clusterSeeds" -}}
{{- $nodes := include "zev-mud.componentName" (list . "server") -}}
{{- $seeds := list -}}
{{- range $i := until 3 }}
{{- $seeds = append $seeds (printf "%s-%d.%s-nodes.%s.svc.cluster.local:7355" $nodes $i $nodes $.Release.Namespace) }}
{{- end }}
{{- join "," $seeds }}
{{- end }}
