import type Docker from 'dockerode'

export type Container = Docker.Container
export type ContainerOptions = Docker.ContainerCreateOptions
export type ContainerInfo = Docker.ContainerInspectInfo
export type HostConfig = Docker.HostConfig
export type NetworkInfo = Docker.NetworkInspectInfo
