import { at, listAt, objectAt, textAt, type Json } from '../../json.ts'
import { contextValues, ofContainers, only, type Control } from './pod.ts'

const sysctls = new Set([
  'kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_local_reserved_ports', 'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_syncookies', 'net.ipv4.tcp_wmem'
])

/** The controls of the level `baseline`, but for those that `restricted` replaces by stricter ones. */
export const baseline: Record<string, Control> = {
  hostProcess: pod => only(contextValues(pod, 'windowsOptions', 'hostProcess'), [undefined, null, false], 'it is a Windows host process'),

  hostNamespaces: ({ pod }) => only(['hostNetwork', 'hostPID', 'hostIPC'].map(name => at(pod, 'spec', name)), [undefined, null, false], 'it shares a namespace of the node'),

  privileged: pod => only(ofContainers(pod, 'securityContext', 'privileged'), [undefined, null, false], 'a container is privileged'),

  hostPorts: ({ containers }) => only(containers.flatMap(container => listAt(container, 'ports')).map(port => at(port, 'hostPort')), [undefined, null, 0], 'a container takes a port of the node'),

  appArmor: ({ pod, ...rest }) => [
    ...only(contextValues({ pod, ...rest }, 'appArmorProfile', 'type'), [undefined, null, 'RuntimeDefault', 'Localhost'], 'AppArmor is turned off'),
    ...Object.entries(objectAt(pod, 'metadata', 'annotations'))
      .filter(([key, value]) => key.startsWith('container.apparmor.security.beta.kubernetes.io/') && !/^(|runtime\/default|localhost\/.*)$/.test(String(value)))
      .map(([key]) => `the annotation ${key} turns AppArmor off`)
  ],

  seLinux: pod => [
    ...only(contextValues(pod, 'seLinuxOptions', 'type'), [undefined, null, '', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'], 'it has an SELinux type of its own'),
    ...only([...contextValues(pod, 'seLinuxOptions', 'user'), ...contextValues(pod, 'seLinuxOptions', 'role')], [undefined, null, ''], 'it has an SELinux user or role')
  ],

  procMount: pod => only(ofContainers(pod, 'securityContext', 'procMount'), [undefined, null, 'Default'], 'a container sees all of /proc'),

  sysctls: ({ pod }) => listAt(pod, 'spec', 'securityContext', 'sysctls').map(one => textAt(one, 'name')).filter(name => !sysctls.has(name)).map(name => `it sets the kernel parameter ${name}`),

  hostProbes: ({ containers }) => only(containers.flatMap(hostsAsked), [undefined, null, ''], 'a probe or a hook asks another host')
}

/** The hosts that probes and life cycle hooks name. */
function hostsAsked (container: Json): (Json | undefined)[] {
  const handlers = [['livenessProbe'], ['readinessProbe'], ['startupProbe'], ['lifecycle', 'postStart'], ['lifecycle', 'preStop']]
  return handlers.flatMap(path => ['httpGet', 'tcpSocket'].map(how => at(container, ...path, how, 'host')))
}
