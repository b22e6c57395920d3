export { ADMIN_LOGIN, startCluster } from './cluster';
export type { Cluster, ClusterOptions } from './cluster';
export { ClusterFault } from './cluster-fault';
export type { ClusterFaultCode } from './cluster-fault';
export { freePort, isPortFree } from './ports';
export { serverAccount } from './server-account';
export type { ServerAccount } from './server-account';
export { reachableFolder } from './reachable-folder';
export { POSTGRES_MAJOR } from './binaries';
